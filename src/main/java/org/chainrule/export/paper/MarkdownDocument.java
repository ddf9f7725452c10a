package org.chainrule.export.paper;

import org.chainrule.explain.prose.Prose;
import org.chainrule.export.markup.MarkdownText;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Latex;

/** The derivation in Markdown, its formulas in LaTeX between dollars. */
final class MarkdownDocument extends Document {

  private final StringBuilder text = new StringBuilder();

  @Override
  public void begin(String title) {
    piece("# " + MarkdownText.of(title));
  }

  @Override
  public void section(String heading) {
    piece("## " + MarkdownText.of(heading));
  }

  @Override
  public void label(String label) {
    piece("*" + MarkdownText.of(label) + ":*");
  }

  @Override
  public void formula(Formula formula) {
    piece("$$\n" + Latex.of(formula) + "\n$$");
  }

  @Override
  public void blank(Formula left, int rows, int columns) {
    String row = "\\square" + " & \\square".repeat(columns - 1);
    String all = row + (" \\\\ " + row).repeat(rows - 1);
    piece("$$\n" + Latex.of(left) + " = \\begin{bmatrix} " + all + " \\end{bmatrix}\n$$");
  }

  @Override
  public void text(Prose prose) {
    StringBuilder written = new StringBuilder();
    for (Prose.Run run : prose.runs()) {
      if (run instanceof Prose.Math math) {
        written.append('$').append(Latex.of(math.formula()).strip()).append('$');
      } else {
        Prose.Text words = (Prose.Text) run;
        String plain = MarkdownText.of(words.text());
        written.append(words.strong() ? "**" + plain + "**" : plain);
      }
    }
    piece(written.toString().strip());
  }

  @Override
  public String end() {
    return text.toString();
  }

  private void piece(String piece) {
    text.append(text.isEmpty() ? "" : "\n").append(piece).append('\n');
  }
}
