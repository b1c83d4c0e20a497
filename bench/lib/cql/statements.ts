/** The fourteen statements that both sides judge, as `rivals/fourteen.cql` defines them. */
export const FOURTEEN: readonly string[] = [
  "us-opzelura/indication/vitiligo-segmental",
  "us-opzelura/indication/eczema-severe",
  "us-opzelura/indication/eczema-immunocompromised",
  "us-opzelura/indication/eczema-first-treatment",
  "us-opzelura/age/vitiligo",
  "us-opzelura/age/eczema",
  "us-opzelura/pregnancy/pregnant",
  "us-opzelura/breast-feeding/feeding",
  "us-opzelura/active-infection/serious",
  "us-opzelura/active-infection/any-on-treatment",
  "us-opzelura/thrombosis/at-risk",
  "us-opzelura/area-limit/vitiligo",
  "us-opzelura/area-limit/eczema",
  "us-opzelura/strong-cyp3a4/avoid",
];
