package org.chainrule.export.paper;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;

/** The derivation with its numbers in LaTeX. */
public final class TexFormat implements Format {

  @Override
  public String ending() {
    return "tex";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(Choice.STEPS, Choice.BLANK, Choice.BEAMER);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(
        new Part(
            "",
            progress ->
                new Derivation(export, new TexDocument(kind(export)))
                    .written(progress)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private static TexDocument.Kind kind(Export export) {
    return export.options().slides() ? TexDocument.Kind.SLIDES : TexDocument.Kind.ARTICLE;
  }
}
