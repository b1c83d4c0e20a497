/** The version of this engine, in every assessment; it changes with any change of a finding. Checked against package.json. */
export const ENGINE = "0.1.0";
