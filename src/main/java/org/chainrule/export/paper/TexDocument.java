package org.chainrule.export.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.formula.writing.Latex;
import org.chainrule.words.Words;

/**
 * The derivation in LaTeX, with packages that every TeX has: an article, or slides for beamer. A
 * formula that is wider than the line is set smaller.
 */
public final class TexDocument extends Document {

  private static final String SHARED =
      """
      \\usepackage{amsmath,amssymb}
      \\usepackage{graphicx}
      \\setcounter{MaxMatrixCols}{400}
      \\newsavebox{\\formulabox}
      \\newcommand{\\formula}[1]{%
        \\sbox{\\formulabox}{$\\displaystyle #1$}%
        \\par\\smallskip\\noindent\\hfil
        \\ifdim\\wd\\formulabox>\\linewidth
          \\resizebox{\\linewidth}{!}{\\usebox{\\formulabox}}%
        \\else
          \\usebox{\\formulabox}%
        \\fi
        \\hfil\\par\\smallskip}
      \\newcommand{\\blank}{\\underline{\\rule{0pt}{3.5ex}\\hspace{3.2em}}}
      """;

  private static final String ARTICLE =
      """
      \\documentclass[11pt,a4paper]{article}
      \\usepackage{iftex}
      \\ifPDFTeX
        \\usepackage[T1]{fontenc}
        \\usepackage[utf8]{inputenc}
      \\fi
      \\usepackage{lmodern}
      \\usepackage{textcomp}
      \\usepackage[%s]{geometry}
      \\setlength{\\parindent}{0pt}
      \\setlength{\\parskip}{4pt}
      \\setlength{\\emergencystretch}{3em}
      """;

  private static final String SLIDES =
      """
      \\documentclass[aspectratio=169,11pt]{beamer}
      \\usepackage{iftex}
      \\ifPDFTeX
        \\usepackage[T1]{fontenc}
        \\usepackage[utf8]{inputenc}
      \\fi
      \\usepackage{lmodern}
      \\usepackage{textcomp}
      \\setbeamertemplate{navigation symbols}{}
      \\setbeamertemplate{frametitle continuation}{}
      """;

  private final Kind kind;
  private final StringBuilder text = new StringBuilder();
  private boolean open;

  /** What a document is made of. */
  public enum Kind {
    /** Pages of text. */
    ARTICLE("margin=25mm"),
    /** Pages of text that lie on their long side. */
    WIDE("margin=15mm,landscape"),
    /** Slides. */
    SLIDES("");

    private final String geometry;

    Kind(String geometry) {
      this.geometry = geometry;
    }
  }

  /** An empty document. */
  public TexDocument(Kind kind) {
    this.kind = kind;
  }

  private boolean isSlides() {
    return kind == Kind.SLIDES;
  }

  @Override
  public void begin(String title) {
    text.append(isSlides() ? SLIDES : String.format(Locale.ROOT, ARTICLE, kind.geometry))
        .append(SHARED);
    line("\\title{" + TexText.of(title) + "}");
    line("\\date{}");
    line("\\begin{document}");
    line(
        switch (kind) {
          case ARTICLE -> "\\maketitle";
          case WIDE -> "{\\Large " + TexText.of(title) + "\\par}";
          case SLIDES -> "\\begin{frame}\n\\titlepage\n\\end{frame}";
        });
  }

  @Override
  public void section(String heading) {
    close();
    if (isSlides()) {
      line("\n\\begin{frame}[allowframebreaks=0.8]{" + TexText.of(heading) + "}");
      open = true;
    } else {
      line("\n\\section*{" + TexText.of(heading) + "}");
    }
  }

  private void close() {
    if (open) {
      line("\\end{frame}");
      open = false;
    }
  }

  @Override
  public void label(String label) {
    line("\n\\textit{" + TexText.of(label) + ":}");
  }

  @Override
  public void formula(Formula formula) {
    line("\\formula{" + Latex.of(formula) + "}");
  }

  /**
   * A matrix to be filled in.
   *
   * @param left what it is
   * @param rows of it; 0 where there is nothing to be filled in, and left says all
   * @param columns of it
   */
  public record Blank(Formula left, int rows, int columns) {

    private String written() {
      if (rows == 0) {
        return Latex.of(left);
      }
      String row = "\\blank" + " & \\blank".repeat(columns - 1);
      String all = row + (" \\\\[6pt] " + row).repeat(rows - 1);
      boolean number = rows == 1 && columns == 1;
      String right = number ? "\\blank" : "\\begin{bmatrix} " + all + " \\end{bmatrix}";
      return Latex.of(left) + " = " + right;
    }
  }

  @Override
  public void blank(Formula left, int rows, int columns) {
    line("\\formula{" + new Blank(left, rows, columns).written() + "}");
  }

  /** Writes matrices to be filled in, in rows under each other; some places stay empty. */
  public void mirror(List<List<Optional<Blank>>> rows) {
    String columns = "c".repeat(rows.get(0).size());
    String written =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(blank -> blank.map(Blank::written).orElse(""))
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(" \\\\[18pt]\n"));
    line("\\formula{\\begin{array}{" + columns + "}\n" + written + "\n\\end{array}}");
  }

  @Override
  public void text(Prose prose) {
    StringBuilder written = new StringBuilder();
    for (Prose.Run run : prose.runs()) {
      if (run instanceof Prose.Math math) {
        written.append('$').append(Latex.of(math.formula())).append('$');
      } else {
        Prose.Text words = (Prose.Text) run;
        String plain = TexText.of(words.text());
        written.append(words.strong() ? "\\textbf{" + plain + "}" : plain);
      }
    }
    line("\n" + written + "\n");
  }

  @Override
  public String end() {
    close();
    line("\n\\end{document}");
    return "% " + Words.of("export.paper.how") + "\n" + text;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
