export const ImportSource = {
    csv: "csv",
    shotgun: "shotgun"
} as const;
export type ImportSource = (typeof ImportSource)[keyof typeof ImportSource];
