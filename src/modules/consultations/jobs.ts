import type { RoomJobs } from '../../base/jobs.ts';
import { tieAppeal } from './tie-appeal.ts';

export const jobs: RoomJobs = {
  handlers: { 'consultations.tieAppeal': tieAppeal },
  sweeps: {},
};
