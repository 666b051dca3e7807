/** A new .xlsx file from sheets and what is written into them then. */
import type { NewSheets } from '../../application/new-sheets/fit-plan';
import { createXlsx } from './create-xlsx';
import { openXlsx } from './open-xlsx';

/** The bytes of the file; the same sheets give the same bytes. */
export async function makeXlsx({ plan, edits }: NewSheets): Promise<Uint8Array> {
  const workbook = openXlsx(createXlsx(plan));
  await workbook.write(edits);
  return workbook.toBytes();
}
