package org.chainrule.network;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Functions;
import org.chainrule.formula.PythonBatch;
import org.chainrule.formula.Search;
import org.chainrule.formula.Writing;
import org.chainrule.formula.reading.UnreadableException;
import org.chainrule.formula.value.Evaluation;
import org.chainrule.formula.writing.NumPy;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formulas of activations and losses have the values that the net computes. */
final class WrittenNetworkTest {

  private static final Map<String, Matrix> VALUES =
      Map.of(
          "Z1", Matrix.column(-2.5, -0.75, 0.5, 1.75),
          "P1", Matrix.column(0.1, 0.3, 0.45, 0.15),
          "Y1", Matrix.column(0.2, 0.7, 0, 0.1));

  private static final Formula Z = symbol("Z1").orElseThrow();
  private static final Formula YHAT = symbol("P1").orElseThrow();
  private static final Formula Y = symbol("Y1").orElseThrow();

  /**
   * A formula with the value that the net has for it.
   *
   * @param entrywise whether it is one of numbers, for each entry
   */
  private record Claim(
      Formula formula,
      Matrix value,
      boolean entrywise,
      Map<String, Double> letters,
      Map<String, Matrix> values) {

    Optional<Matrix> known(String name) {
      return Optional.ofNullable(values.get(name))
          .or(() -> Optional.ofNullable(letters.get(name)).map(Matrix::scalar));
    }
  }

  private static Optional<Formula> symbol(String id) {
    return Optional.ofNullable(VALUES.get(id))
        .map(
            value ->
                new Formula.Symbol(
                    id, Formulas.low(Formulas.letter(id.substring(0, 1)), Formulas.whole(1)), id));
  }

  /** What the net says of the formulas with certain values. */
  private static final class Claims {

    private final List<Claim> all = new ArrayList<>();
    private final Map<String, Matrix> values;
    private final Matrix z;
    private final Matrix yhat;
    private final Matrix y;

    Claims(Map<String, Matrix> values) {
      this.values = values;
      z = values.get("Z1");
      yhat = values.get("P1");
      y = values.get("Y1");
      Activations.all().forEach(this::add);
      Losses.all().forEach(this::add);
    }

    private void add(Activation activation) {
      boolean entrywise = activation instanceof Elementwise;
      add(activation.definition(Z), activation.apply(z), entrywise, Map.of());
      if (activation instanceof Elementwise f) {
        add(f.formula(Z), f.apply(z), true, Map.of());
        add(f.slopeFormula(Z), z.map(f::slope), true, Map.of());
      }
    }

    private void add(Loss loss) {
      Map<String, Double> letters = loss.symbols();
      add(loss.formula(YHAT, Y), Matrix.scalar(yhat.zip(y, loss::value).sum()), false, letters);
      add(loss.entryFormula(YHAT, Y), yhat.zip(y, loss::value), true, letters);
      add(loss.slopeFormula(YHAT, Y), yhat.zip(y, loss::slope), true, letters);
      Activations.all().stream()
          .flatMap(last -> loss.fusedWith(last).stream())
          .forEach(
              fusion -> {
                Matrix sum = Matrix.scalar(fusion.values(z, y).sum());
                add(fusion.formula(Z, Y), sum, false, letters);
              });
    }

    private void add(
        Formula formula, Matrix value, boolean entrywise, Map<String, Double> letters) {
      all.add(new Claim(formula, value, entrywise, letters, values));
    }
  }

  private static List<Claim> claims() {
    return new Claims(VALUES).all;
  }

  /** What is written on paper of numbers is worked out number by number. */
  private static List<Claim> claimsOnPaper() {
    List<Claim> claims = new ArrayList<>(claims());
    claims.removeIf(Claim::entrywise);
    for (int k = 0; k < VALUES.get("Z1").rows(); k++) {
      Map<String, Matrix> entries = new HashMap<>();
      for (Map.Entry<String, Matrix> value : VALUES.entrySet()) {
        entries.put(value.getKey(), Matrix.scalar(value.getValue().get(k, 0)));
      }
      claims.addAll(new Claims(entries).all);
    }
    return claims;
  }

  @Test
  void theTreeHasTheValue() {
    for (Claim claim : claims()) {
      Matrix value = widened(Evaluation.of(claim.formula(), claim::known), claim.value());
      Writing.assertClose(claim.value(), value, Plain.of(claim.formula()));
    }
  }

  /** A slope that is the same everywhere is written as one number. */
  private static Matrix widened(Matrix value, Matrix like) {
    boolean single = value.rows() == 1 && value.columns() == 1;
    return single ? Matrix.generate(like.rows(), like.columns(), (i, j) -> value.get(0, 0)) : value;
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenHasTheValue(Writing writing) throws UnreadableException {
    for (Claim claim : isCode(writing) ? claims() : claimsOnPaper()) {
      if (isCode(writing) && needsErrorFunction(claim.formula())) {
        continue;
      }
      String text = writing.text(claim.formula());
      Formula read = writing.reader(names(claim)).read(text);
      Matrix value = widened(Evaluation.of(read, claim::known), claim.value());
      Writing.assertClose(claim.value(), value, text);
    }
  }

  private static boolean isCode(Writing writing) {
    return writing == Writing.NUMPY || writing == Writing.PYTORCH;
  }

  /** Code for the normal distribution is only run, and not read. */
  private static boolean needsErrorFunction(Formula formula) {
    return Search.finds(
        formula,
        part ->
            part instanceof Formula.FunctionName name
                && (name.function().equals(Functions.NORMAL)
                    || name.function().name().equals("GELU")));
  }

  private static java.util.function.Function<String, Optional<Formula>> names(Claim claim) {
    Map<String, Formula> names = new HashMap<>();
    Search.finds(
        claim.formula(),
        part -> {
          if (part instanceof Formula.FunctionName name) {
            names.put(name.function().name(), name);
          }
          return false;
        });
    Map.of("Phi", Functions.NORMAL, "varphi", Functions.NORMAL_DENSITY)
        .forEach((name, function) -> names.put(name, new Formula.FunctionName(function)));
    claim.letters().keySet().forEach(letter -> names.put(letter, Formulas.letter(letter)));
    names.put("delta", Formulas.letter("δ"));
    return name -> symbol(name).or(() -> Optional.ofNullable(names.get(name)));
  }

  @Test
  void numPyItselfFindsTheValue(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(PythonBatch.isPossible(), "skipped: there is no /usr/bin/python3 with NumPy");
    Map<String, Matrix> values = new HashMap<>(VALUES);
    Losses.all().stream()
        .flatMap(loss -> loss.symbols().entrySet().stream())
        .forEach(letter -> values.put(letter.getKey(), Matrix.scalar(letter.getValue())));
    PythonBatch batch = new PythonBatch(values);
    List<Claim> claims = claims();
    claims.forEach(claim -> batch.add(NumPy.of(claim.formula(), UnaryOperator.identity())));
    List<List<Double>> answers = batch.run(folder);
    for (int k = 0; k < claims.size(); k++) {
      Matrix expected = claims.get(k).value();
      boolean single = answers.get(k).size() == 1;
      Matrix answer =
          single
              ? widened(Matrix.scalar(answers.get(k).get(0)), expected)
              : PythonBatch.like(expected, answers.get(k));
      Writing.assertClose(expected, answer, Plain.of(claims.get(k).formula()));
    }
  }
}
