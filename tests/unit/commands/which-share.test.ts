import { describe, expect, test } from 'vitest';
import { whichShare } from '../../../src/commands/sharding/which-share.ts';

describe('which share a command makes', () => {
  test('is written, counted from 1', () => {
    expect(whichShare('2/8', {})).toEqual({ index: 2, of: 8 });
    expect(whichShare('1/1', { CI_NODE_INDEX: '5', CI_NODE_TOTAL: '9' })).toEqual({ index: 1, of: 1 });
  });

  test('is what the engine says', () => {
    expect(whichShare('auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '8' })).toEqual({ index: 2, of: 8 });
    const slurm = { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '8', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_MAX: '7' };
    expect(whichShare('auto', slurm)).toEqual({ index: 8, of: 8 });
    expect(whichShare('auto/8', { JOB_COMPLETION_INDEX: '0' })).toEqual({ index: 1, of: 8 });
  });

  test('is that of a task of Slurm which is run again by itself', () => {
    const again = { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '1', SLURM_ARRAY_TASK_MIN: '3', SLURM_ARRAY_TASK_MAX: '3' };
    expect(whichShare('auto/8', again)).toEqual({ index: 3, of: 8 });
  });

  test.each([
    ['0/8', {}], ['9/8', {}], ['1/0', {}], ['2', {}], ['2/8/9', {}], ['-1/8', {}], ['a/b', {}], ['1/999999', {}], ['auto', {}],
    ['auto', { CI_NODE_INDEX: '9', CI_NODE_TOTAL: '8' }], ['auto/4', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '8' }], ['auto', { JOB_COMPLETION_INDEX: '0' }],
    ['auto/2', { JOB_COMPLETION_INDEX: '2' }], ['auto', { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '8' }],
    ['auto', { SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '5' }],
  ])('is refused as %s where the engine says %o', (written, environment) => {
    expect(whichShare(written, environment)).toMatch(/(Write|Choose|counted|Submit) /);
  });
});
