package org.chainrule.export.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;

/** A page with the graph and the explanation of each step, which needs nothing but a browser. */
public final class HtmlFormat implements Format {

  @Override
  public String ending() {
    return "html";
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(Choice.STEPS);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(
        new Part("", progress -> HtmlPage.of(export, progress).getBytes(StandardCharsets.UTF_8)));
  }
}
