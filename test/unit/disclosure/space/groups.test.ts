import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agencyNames, isRoleOf, itemOf, items, roleNames, type ItemRow } from '@mash-hub/shared/disclosure';
import { signatureOf } from './itemGroups';
import { baseLevelModule, importsOf, secondFiles } from './mentions';
import { signatureOfRole } from './readerGroups';
import { allItems, allReaders, domains, mentions } from './theSpace';

const deciding = ({ name: _name, because: _because, source: _source, id: _id, ...rest }: ItemRow) => rest;

describe('what stands for several in the space is the same in all that may decide', () => {
  it('every item of the catalogue is in one group, and equal to its group in every attribute but words (domain B4)', () => {
    const ids = allItems.flatMap((group) => group.ids);
    assert.deepEqual([...ids].sort(), items.map(({ id }) => id).sort());
    for (const { row, ids: members } of allItems)
      for (const id of members) {
        assert.deepEqual(deciding(itemOf(id)), deciding(row), id);
        assert.equal(id.slice(0, 3), row.id.slice(0, 3));
        assert.equal(signatureOf(itemOf(id)), signatureOf(row));
        assert.ok(members.length === 1 || !mentions(id), `${id} is treated by name`);
      }
  });

  it('everybody whom a token can name is in one group, and equal to it in every attribute of the role (domain C1)', () => {
    for (const { agency, groups } of allReaders.agencies) {
      const members = groups.flatMap(({ roles }) => roles);
      assert.deepEqual([...members].sort(), roleNames.filter((role) => isRoleOf(agency, role)).sort());
      for (const { role, roles } of groups)
        for (const member of roles) {
          assert.equal(signatureOfRole(member), signatureOfRole(role));
          assert.ok(roles.length === 1 || !mentions(member), `${member} is treated by name`);
        }
    }
    assert.deepEqual(
      allReaders.agencies.map(({ agency }) => agency),
      agencyNames,
    );
  });

  it('of the words of a vocabulary only those that nobody compares anything with stand for each other (F7)', (context) => {
    const { stage, domesticAbuseMode } = domains.contact;
    const { consent } = domains.person;
    for (const { values, weights, say } of [stage, domesticAbuseMode, consent]) {
      context.diagnostic(values.map((value) => say(value as never)).join(', '));
      for (const [at, weight] of weights.entries()) if (weight > 1) assert.ok(!mentions(values[at] ?? ''));
    }
    assert.ok(
      mentions('GATHERING') && mentions('GIVEN') && mentions('SUBSTANCE_WORKER') && mentions('POLICE_LIST'),
    );
  });

  it('a verdict of the second evaluator takes only the order of levels from its base level, so that the words there do not count', () => {
    assert.ok(secondFiles().length > 0);
    for (const file of secondFiles())
      for (const [names, module] of importsOf(file))
        if (module === baseLevelModule) assert.equal(names, 'depthOf', file);
  });
});
