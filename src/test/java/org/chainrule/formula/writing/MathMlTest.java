package org.chainrule.formula.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.MathMlText;
import org.chainrule.formula.Names;
import org.chainrule.formula.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MathMlTest {

  private static final String ROOT = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";

  private static String written(Formula formula) {
    String xml = MathMl.of(formula);
    MathMlText.parsed(xml);
    assertThat(xml).startsWith(ROOT).endsWith("</math>");
    return xml.substring(ROOT.length(), xml.length() - "</math>".length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
"""
ŷ ~ <mi>ŷ</mi>
W1 ~ <msub><mrow><mi>W</mi></mrow><mrow><mrow><mn>1</mn></mrow></mrow></msub>
x > y ~ <mrow><mi>x</mi><mo>&gt;</mo><mi>y</mi></mrow>
xᵀ ~ <msup><mrow><mi>x</mi></mrow><mo>⊤</mo></msup>
−x ~ <mrow><mo>−</mo><mi>x</mi></mrow>
√x ~ <msqrt><mi>x</mi></msqrt>
½ ~ <mfrac><mrow><mrow><mn>1</mn></mrow></mrow><mrow><mrow><mn>2</mn></mrow></mrow></mfrac>
x · y ~ <mrow><mi>x</mi><mo>·</mo><mi>y</mi></mrow>
""")
  void writesElements(String typed, String xml) {
    assertEquals(xml, written(Names.read(typed)));
  }

  @Test
  void everyKindOfNodeIsWellFormed() {
    Formula z = Names.of("dz1").orElseThrow();
    Formula one = Formulas.whole(1);
    List<Formula> formulas =
        List.of(
            new Formula.Word("if a < b & c"),
            Formula.Dots.LOW,
            Formula.Dots.DIAGONAL,
            new Formula.Scripted(z, Optional.of(one), Optional.of(one)),
            new Formula.Sum(List.of(new Formula.Term(false, z), new Formula.Term(true, z)), 1),
            new Formula.Transpose(Formulas.fraction(z, one)),
            new Formula.Norm(z, "F", false),
            new Formula.Entries(List.of(List.of(one, one), List.of(one, one))),
            new Formula.SumOver(one, Optional.of(one), Optional.of(z), true, z),
            new Formula.SumOver(one, Optional.of(one), Optional.of(z), false, z),
            new Formula.Cases(one, Formulas.above(z, one), z),
            new Formula.Equation(
                z,
                List.of(new Formula.Side(Relation.EQUAL, z), new Formula.Side(Relation.EQUAL, one)),
                true),
            new Formula.Braced(z, new Formula.Word("label")),
            Formulas.row(Gap.WIDE_COMMA, z, one),
            Formulas.nothing(),
            new Formula.Aligned(List.of(Formulas.equal(z, one), Formulas.equal(one, z))),
            new Formula.Number(1 - 4e-9, "(1-4e-9)"),
            new Formula.Number(Double.NEGATIVE_INFINITY, "-Infinity"));
    for (Formula formula : formulas) {
      assertThat(written(formula)).startsWith("<m");
    }
  }

  @Test
  void standsByItselfAsABlock() {
    assertThat(MathMl.display(Formulas.whole(1))).contains("display=\"block\"");
  }
}
