/**
 * What a file with a picture is called: the repository, the folder and the layer, such as
 * `acme-shop-src-checkout-truck-factor.svg`. Only letters, digits, dots and dashes are left of them.
 */
export function pictureName(
  map: { readonly repository: string; readonly folder: string } | null,
  layer: string,
): string {
  const parts = [map?.repository ?? '', ...(map?.folder.split('/') ?? []), layer];
  const words = parts.map((part) =>
    part.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^[-.]+|-+$/g, ''),
  );
  return `${words.filter((word) => word !== '').join('-')}.svg`;
}
