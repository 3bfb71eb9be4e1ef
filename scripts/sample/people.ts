/** Somebody in the sample's history. All of them are invented. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

export const maya: Person = { name: 'Maya Okonkwo', email: 'maya@acme.example.test' };
export const jonas: Person = { name: 'Jonas Weber', email: 'jonas@acme.example.test' };
export const priya: Person = { name: 'Priya Raman', email: 'priya@acme.example.test' };
export const lena: Person = { name: 'Lena Fischer', email: 'lena@acme.example.test' };
export const idris: Person = { name: 'Idris Haddad', email: 'idris@acme.example.test' };
/** Declared owner of the catalog, gone for 14 months. */
export const tomas: Person = { name: 'Tomás Silva', email: 'tomas@acme.example.test' };
/** The same person before a name change; `.mailmap` joins the two. */
export const lenaBefore: Person = { name: 'lfischer', email: 'lena.f@home.example.test' };
export const bot: Person = { name: 'update-bot[bot]', email: 'bot@acme.example.test' };

export const mailmap = `${lena.name} <${lena.email}> <${lenaBefore.email}>\n`;
