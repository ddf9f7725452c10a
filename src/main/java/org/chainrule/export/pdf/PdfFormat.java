package org.chainrule.export.pdf;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;

/** A document with its steps on pages. */
public final class PdfFormat implements Format {

  @Override
  public String ending() {
    return "pdf";
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(
        Choice.STEPS, Choice.VIEW, Choice.SAMPLE, Choice.THEME, Choice.SIZE, Choice.PER_PAGE);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(new Part("", progress -> PdfPages.of(export, progress)));
  }
}
