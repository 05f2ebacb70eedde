import { readConsultationTask } from '#lib/fhir/consultation-task.ts';
import { isObject, type JsonObject } from '#lib/fhir/json.ts';
import { referenceText } from '#lib/fhir/reference.ts';
import type { SourceDescription } from '#lib/model/client-record.ts';
import type { Consultation } from '#lib/model/consultation.ts';

/** The consultation that a Task of this source says; undefined when it cannot be read as one, or is about nobody. */
export function consultationOf(
  resource: JsonObject,
  { id, controller, register }: SourceDescription,
): Consultation | undefined {
  const facts = readConsultationTask(resource);
  const patient = referenceText(resource.for);
  if (facts === undefined || patient === undefined || !patient.startsWith('Patient/')) return undefined;
  const meta = isObject(resource.meta) ? resource.meta : {};
  return {
    ...facts,
    sourceId: id,
    controller,
    register,
    patientId: patient.slice('Patient/'.length),
    ...(typeof resource.id === 'string' ? { reference: `Task/${resource.id}`, resource } : {}),
    ...(typeof meta.versionId === 'string' ? { version: meta.versionId } : {}),
  };
}
