package org.chainrule.export.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainrule.OutsideTool;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.Exports;
import org.chainrule.export.Written;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.View;
import org.chainrule.file.scenario.BundledScenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

  /** Points of TeX that nobody sees. */
  private static final double OVERFULL = 1;

  @TempDir private Path folder;

  private static Options options(boolean blank, boolean slides) {
    return new Options(
        View.FULL,
        Palette.light(),
        Optional.empty(),
        1,
        false,
        1,
        true,
        2,
        blank,
        slides,
        CodeLibrary.NUMPY);
  }

  private static String written(Format format, Export export) throws IOException {
    return new String(Exports.file(format, export), StandardCharsets.UTF_8);
  }

  private static String relu(Format format, boolean blank) throws IOException {
    return written(
        format, Exports.of(BundledScenarios.load("relu-regression"), options(blank, false)));
  }

  @Test
  void eachStepIsASectionWithItsNumbers() throws IOException {
    String text = relu(new TexFormat(), false);

    assertThat(text.split("\\\\section\\*")).hasSize(1 + 1 + 14);
    assertThat(text)
        .contains(
            "\\section*{11. d$\\ell$/dz${}_{1}$: Send the gradient back through ReLU}",
            "Unit 2 is \\textbf{off}", "\\begin{bmatrix}4\\\\0\\\\2\\end{bmatrix}");
  }

  /** What a student is to fill in cannot be read off the page. */
  @Test
  void aBlankHoldsWhatIsGivenAndNothingComputed() throws IOException {
    String text = relu(new TexFormat(), true);

    assertThat(text)
        .contains("\\begin{bmatrix}0.5&-1\\\\1.5&0.5\\\\-1&-0.5\\end{bmatrix}")
        .contains(" = \\begin{bmatrix} \\blank \\\\[6pt] \\blank \\\\[6pt] \\blank \\end{bmatrix}")
        .doesNotContain("2.5", "off", "91.3");
  }

  @Test
  void markdownSaysTheSame() throws IOException {
    assertThat(relu(new MarkdownFormat(), false))
        .startsWith("# 1.2 · ReLU regression, 2–3–2\n")
        .contains("\n## 11. dℓ/dz₁: Send the gradient back through ReLU\n", "Unit 2 is **off**");
    assertThat(written(new MarkdownFormat(), Exports.of(Exports.hostile(), Options.USUAL)))
        .startsWith("# \\</script\\>\\<b\\>\"\\\\\\{%\\$\\&\\_\\^\\~\\#\\`\n");
  }

  /** No letter that TeX would leave out stands in the words. */
  @Test
  void wordsAreOfLettersThatEveryFontHas() {
    assertThat(TexText.of("dℓ/dz₁₂ ⊙ ŷ − z⁽¹⁾ naïve"))
        .isEqualTo("d$\\ell$/dz${}_{12}$ $\\odot$ $\\hat{y}$ $-$ z${}^{(1)}$ naïve");
    assertThat(TexText.of("\\{%$&_^~#`<>\"'"))
        .isEqualTo(
            "\\textbackslash{}\\{\\%\\$\\&\\_\\textasciicircum{}\\textasciitilde{}\\#"
                + "\\textasciigrave{}\\textless{}\\textgreater{}\\textquotedbl{}\\textquotesingle{}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aHostileNameCompiles(boolean slides) throws Exception {
    Export export = Exports.of(Exports.hostile(), options(false, slides));

    compile(OutsideTool.of("pdflatex"), written(new TexFormat(), export), "hostile");
  }

  /** Its last slides hold matrix under matrix, between which beamer once broke too late. */
  @Test
  void theWidestNetFitsItsSlides() throws Exception {
    Export export = Exports.bundled("8-16-8", options(false, true));

    compile(OutsideTool.of("pdflatex"), written(new TexFormat(), export), "8-16-8");
  }

  @ParameterizedTest
  @MethodSource("org.chainrule.export.Written#notations")
  void everyNetCompilesAsItStands(Written net) throws Exception {
    OutsideTool pdf = OutsideTool.of("pdflatex");
    OutsideTool lua = OutsideTool.of("lualatex");
    for (boolean slides : new boolean[] {false, true}) {
      compile(
          pdf, written(new TexFormat(), net.export(options(false, slides))), net + ", " + slides);
    }
    compile(pdf, written(new TexFormat(), net.export(options(true, false))), net + ", blank");
    compile(lua, written(new TexFormat(), net.export(options(false, false))), net + ", lua");
  }

  /** Nothing is left out, and no line runs so far into the margin that it can be seen. */
  private void compile(OutsideTool tex, String text, String what) throws Exception {
    Files.writeString(folder.resolve("a.tex"), text);

    tex.run(folder, "-interaction=nonstopmode", "-halt-on-error", "a.tex");

    String log = Files.readString(folder.resolve("a.log"), StandardCharsets.ISO_8859_1);
    assertThat(folder.resolve("a.pdf")).exists();
    assertThat(log).as(what).doesNotContain("Missing character", "undefined");
    assertThat(
            Pattern.compile("Overfull \\\\([hv])box \\(([0-9.]+)pt too")
                .matcher(log)
                .results()
                .mapToDouble(box -> Double.parseDouble(box.group(2)))
                .max()
                .orElse(0))
        .as(what)
        .isLessThan(OVERFULL);
  }
}
