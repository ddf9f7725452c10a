package org.chainrule.export.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainrule.export.markup.JsonText;
import org.chainrule.export.markup.MarkdownText;
import org.chainrule.export.request.Choice;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Part;
import org.chainrule.formula.writing.Latex;

/** A Jupyter notebook (nbformat 4.5): a cell of words and formula and a cell of code a step. */
public final class NotebookFormat implements Format {

  @Override
  public String ending() {
    return "ipynb";
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
    List<String> cells = new ArrayList<>();
    for (PassCode.Passage passage : PassCode.of(export)) {
      List<String> words =
          new ArrayList<>(passage.heading().lines().map(MarkdownText::of).toList());
      words.set(0, (cells.isEmpty() ? "# " : "### ") + words.get(0));
      passage
          .formula()
          .ifPresent(formula -> words.addAll(List.of("", "$$" + Latex.of(formula) + "$$")));
      cells.add(cell(cells.size(), "markdown", words, ""));
      cells.add(
          cell(cells.size(), "code", passage.lines(), ",\"execution_count\":null,\"outputs\":[]"));
    }
    return "{\"cells\":[\n"
        + String.join(",\n", cells)
        + "\n],\"metadata\":{\"kernelspec\":{\"display_name\":\"Python 3\",\"language\":\"python\","
        + "\"name\":\"python3\"}},\"nbformat\":4,\"nbformat_minor\":5}\n";
  }

  private static String cell(int number, String kind, List<String> lines, String more) {
    List<String> source = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      source.add(lines.get(k) + (k + 1 < lines.size() ? "\n" : ""));
    }
    return "{\"cell_type\":\""
        + kind
        + "\",\"id\":\"cell-"
        + number
        + "\",\"metadata\":{},\"source\":"
        + JsonText.list(source)
        + more
        + "}";
  }
}
