import { resolveItems } from '../../core/context/anchors';
import type { DebtItem } from '../../core/debt/item';
import { type Call, type Command, DONE } from '../command';
import { UsageError } from '../io';
import { inPlaceOrder } from '../order';
import { debtLines, debtView } from '../views/debt';

export const debt: Command = {
  name: 'debt',
  arguments: '[ID…]',
  summary: 'The recorded debt, with the places in the code it sits at. Default: every item.',
  options: {},
  most: Infinity,
  run,
};

async function run(call: Call): Promise<number> {
  const { repository, output, io } = call;
  const today = io.clock.today();
  const items = await itemsOf(call);
  const places = await resolveItems(repository, items, { search: true });
  for (const item of items) {
    const anchors = places.anchors.get(item) ?? [];
    await output.result(
      () => debtView(item, anchors, today),
      () => debtLines(item, anchors, today),
    );
  }
  return DONE;
}

async function itemsOf({ repository, positionals }: Call): Promise<readonly DebtItem[]> {
  const model = await repository.debt();
  if (positionals.length === 0) return inPlaceOrder(model.items);
  return positionals.flatMap((id) => {
    const items = model.byId(id);
    if (items.length === 0) throw new UsageError(`no debt item ${id}`);
    return items;
  });
}
