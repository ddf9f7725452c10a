package org.chainrule.house.bad.explain;

import org.apache.pdfbox.pdmodel.PDDocument;

/** Documents are made in export. */
public record WritesPdf(PDDocument document) {}
