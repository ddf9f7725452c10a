package org.chainrule.export.code;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;

/** A Python program that computes the pass and checks every number of it. */
public final class PythonFormat implements Format {

  @Override
  public String ending() {
    return "py";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(Choice.LIBRARY);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(new Part("", progress -> written(export).getBytes(StandardCharsets.UTF_8)));
  }

  private static String written(Export export) {
    StringBuilder text = new StringBuilder();
    for (PassCode.Passage passage : PassCode.of(export)) {
      text.append(text.isEmpty() ? "" : "\n");
      passage.heading().lines().forEach(line -> text.append("# ").append(line).append('\n'));
      passage.lines().forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
