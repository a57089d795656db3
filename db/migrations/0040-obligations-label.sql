-- A label is looked for by how it begins or how it ends ('П20-', '0004'), among hundreds of thousands without reading them all.
create index obligation_label on obligations.obligation (lower(label) text_pattern_ops);
create index obligation_label_end on obligations.obligation (reverse(lower(label)) text_pattern_ops);
