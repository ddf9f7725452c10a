package org.chainrule.house.bad.intake;

import org.apache.commons.csv.CSVFormat;

/** Only arrays takes tables apart. */
public record ReadsTables(CSVFormat format) {}
