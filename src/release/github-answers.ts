/** What GitHub says of runs of workflows, as far as it is asked: https://docs.github.com/rest/actions */
import { z } from 'zod';

const jobSchema = z.object({ name: z.string(), conclusion: z.string().nullable() });

/** Jobs of a run. */
export const jobsSchema = z.object({ jobs: z.array(jobSchema) });

/** A run; it has no branch where that is gone. */
export const runSchema = z.object({
  path: z.string(),
  event: z.string(),
  head_branch: z.string().nullable(),
  head_repository: z.object({ full_name: z.string() }).nullable(),
});

/** Artifacts of a run. */
export const artifactsSchema = z.object({
  artifacts: z.array(z.object({ id: z.int(), name: z.string(), expired: z.boolean() })),
});

export type RunJob = z.infer<typeof jobSchema>;
