package org.chainrule.export.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.LessonExport;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.words.OneLine;

/** A page with the graph and the explanation of each step, which needs nothing but a browser. */
public final class HtmlFormat implements Format {

  @Override
  public String ending() {
    return "html";
  }

  @Override
  public Set<Choice> choices() {
    return EnumSet.of(Choice.STEPS, Choice.SAMPLE);
  }

  @Override
  public List<Part> parts(Export export) {
    return List.of(
        part(
            progress ->
                new HtmlPage(export.title(), Optional.empty(), PassLeaves.of(export))
                    .written(progress)));
  }

  @Override
  public boolean hasLessons() {
    return true;
  }

  /** A page with the stops of the lesson, and its notes. */
  @Override
  public Part lesson(LessonExport export) {
    Optional<String> about =
        Optional.of(OneLine.spaced(export.lesson().teaches())).filter(text -> !text.isEmpty());
    return part(
        progress -> new HtmlPage(export.title(), about, LessonLeaves.of(export)).written(progress));
  }

  @FunctionalInterface
  private interface Writing {
    String written(Progress progress) throws IOException;
  }

  private static Part part(Writing writing) {
    return new Part("", progress -> writing.written(progress).getBytes(StandardCharsets.UTF_8));
  }
}
