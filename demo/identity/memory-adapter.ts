import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Where one provider keeps codes, tokens and sessions. Each has its own: a token of one register is none at the other. */
export function memoryAdapter(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  const find = (model: string, field: 'uid' | 'userCode', value: string) =>
    [...kept].find(([key, payload]) => key.startsWith(`${model}:`) && payload[field] === value)?.[1];
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      async upsert(id, payload) {
        kept.set(keyOf(id), payload);
      },
      async find(id) {
        return kept.get(keyOf(id));
      },
      async findByUid(uid) {
        return find(model, 'uid', uid);
      },
      async findByUserCode(userCode) {
        return find(model, 'userCode', userCode);
      },
      async consume(id) {
        const payload = kept.get(keyOf(id));
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        kept.delete(keyOf(id));
      },
      async revokeByGrantId(grantId) {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
