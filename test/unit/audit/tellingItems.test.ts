import { openTypes, otherInformation, tellingItems } from '@mash-hub/shared/audit';
import { agencyNames, itemOf, items } from '@mash-hub/shared/disclosure';
import { definition as education } from '@mash-hub/education';
import { definition as health } from '@mash-hub/health';
import { definition as police } from '@mash-hub/police';
import { definition as probation } from '@mash-hub/probation';
import { definition as socialCare } from '@mash-hub/social-care';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** Words of an item's name or a type that tell what something was about. */
const telling =
  /strategy|marac|dash|dvrim|domestic|override|without consent|mappa|intelligence|refuge|lado|trust|sexual|informant|exploit|substance|risk to children|encompass|emergency ?(record|review)/i;

const isProtected = (item: string): boolean => itemOf(item).existenceProtected === true;

const rows = [socialCare, police, health, education, probation].flatMap((definition) => definition.rows);

describe('What a version of an account that is handed out may not name', () => {
  it('is every item whose name tells what it was about, unless its very existence is protected', () => {
    const found = items.filter(({ id, name }) => telling.test(name) && !isProtected(id));
    assert.ok(found.length > 15);
    for (const { id, name } of found) assert.ok(Object.hasOwn(tellingItems, id), `${id} ${name}`);
  });

  it('is items of the catalogue alone, each with a reason, and none that is left out altogether', () => {
    for (const [item, because] of Object.entries(tellingItems)) {
      assert.equal(isProtected(item), false, item);
      assert.match(because, /^[A-Z].*\.$/, item);
    }
  });

  it('is more than one kind of thing for each agency, so that the general name itself tells nothing', () => {
    for (const agency of agencyNames) {
      const reasons = Object.entries(tellingItems).flatMap(([item, because]) =>
        itemOf(item).owner === agency ? [because] : [],
      );
      assert.ok(new Set(reasons).size > 1, agency);
      assert.doesNotMatch(otherInformation[agency], telling);
    }
  });

  it('is every type of record that carries such an item, or whose own name tells', () => {
    const types = new Map<string, string[]>();
    for (const { item, discloses } of rows)
      for (const coordinate of discloses) {
        const [type = ''] = coordinate.split('.');
        types.set(type, [...(types.get(type) ?? []), item]);
      }
    for (const type of openTypes) {
      assert.ok(types.has(type), `${type} is a type with items`);
      assert.doesNotMatch(type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '), telling);
      for (const item of types.get(type) ?? [])
        assert.ok(!isProtected(item) && !Object.hasOwn(tellingItems, item), `${type} carries ${item}`);
    }
    assert.ok(types.size > openTypes.size + 20);
  });
});
