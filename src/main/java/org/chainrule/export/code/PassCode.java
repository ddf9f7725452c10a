package org.chainrule.export.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.explain.naming.Labels;
import org.chainrule.export.request.CodeLibrary;
import org.chainrule.export.request.Export;
import org.chainrule.formula.Formula;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The pass as Python: what is given, every step as the formula says it, and after each a check that
 * it is what the program computed. A sample is always a column, and a gradient has the shape of its
 * variable, whatever is on screen: so the same numbers stand in the program's other data.
 */
final class PassCode {

  /** What two ways of rounding may differ by, and a difference of nearly equal numbers. */
  private static final String TOLERANCE = "rtol=1e-9, atol=1e-12";

  private final Export export;
  private final Trace trace;
  private final CodeLibrary library;
  private final CodeNames names;
  private final StepCode code;
  private final List<Passage> passages = new ArrayList<>();
  private final Set<Name> defined = new HashSet<>();
  private int checks;

  /**
   * A piece of the code.
   *
   * @param heading what it does
   * @param formula what it computes, if it is a step
   * @param lines the code
   */
  record Passage(String heading, Optional<Formula> formula, List<String> lines) {}

  private PassCode(Export export) {
    this.export = export;
    this.trace = export.trace();
    this.library = export.options().library();
    Labels shown = export.explainer().labels();
    this.names = new CodeNames(shown.notation());
    Labels labels = new Labels(trace.network(), shown.notation(), Convention.DEFAULT);
    this.code = new StepCode(library, names, labels);
  }

  /** Returns the code from top to bottom. */
  static List<Passage> of(Export export) {
    PassCode code = new PassCode(export);
    code.write();
    return code.passages;
  }

  private boolean torch() {
    return library == CodeLibrary.TORCH;
  }

  private void write() {
    head();
    given();
    for (Step step : trace.steps()) {
      if (step.phase() == Phase.BACKWARD && torch() && !hasBackward()) {
        backward();
      }
      step(step);
    }
    passages.add(
        new Passage(
            Words.of("export.code.end"),
            Optional.empty(),
            List.of(
                "assert len(checked) == " + checks,
                "print(f\"All {len(checked)} quantities agree with "
                    + Words.of("program")
                    + "\")")));
  }

  private void head() {
    List<String> lines = new ArrayList<>(List.of("import math", ""));
    if (torch()) {
      lines.addAll(
          List.of(
              "import torch",
              "",
              "torch.set_default_dtype(torch.float64)",
              "checked = []",
              "",
              "",
              "def agree(name, value, expected):",
              "    expected = torch.tensor(expected)",
              "    value = value.detach().double().broadcast_to(expected.shape)",
              "    torch.testing.assert_close(value, expected, "
                  + TOLERANCE
                  + ", equal_nan=True, msg=name)",
              "    checked.append(name)"));
    } else {
      lines.addAll(
          List.of(
              "import numpy as np",
              "",
              "np.seterr(all=\"ignore\")",
              "checked = []",
              "",
              "",
              "def agree(name, value, expected):",
              "    value = np.broadcast_to(value, np.shape(expected))",
              "    np.testing.assert_allclose(value, expected, " + TOLERANCE + ", err_msg=name)",
              "    checked.append(name)"));
    }
    String title = OneLine.spaced(export.title());
    passages.add(
        new Passage(title + "\n" + Words.of("export.code.about"), Optional.empty(), lines));
  }

  private void given() {
    List<String> lines = new ArrayList<>();
    for (Variable variable : trace.network().variables()) {
      Name name = Name.of(variable);
      if (name.isGiven() && trace.find(name).isPresent()) {
        String literal = code.literal(trace.quantity(name).value());
        boolean learns = torch() && variable.role() != Variable.Role.TARGET;
        String tensor =
            learns ? literal.substring(0, literal.length() - 1) + ", requires_grad=True)" : literal;
        lines.add(names.of(name) + " = " + tensor);
        defined.add(name);
      }
    }
    lines.add("d, n = y.shape");
    constants()
        .forEach(
            (letter, value) -> {
              String number = StepCode.number(value);
              String held = torch() ? "torch.tensor(" + number + ")" : number;
              lines.add(names.of(letter) + " = " + held);
            });
    passages.add(new Passage(Words.of("trace.given"), Optional.empty(), lines));
  }

  /** The letters of the formulas that stand for numbers of the net. */
  private Map<String, Double> constants() {
    Network network = trace.network();
    Map<String, Double> constants = new LinkedHashMap<>(network.loss().symbols());
    network.layers().forEach(layer -> constants.putAll(layer.activation().symbols()));
    network.penalty().ifPresent(penalty -> constants.put("λ", penalty.lambda()));
    trace.program().updating().ifPresent(updating -> constants.putAll(updating.symbols()));
    return constants;
  }

  private boolean hasBackward() {
    return passages.stream()
        .anyMatch(passage -> passage.heading().equals(Words.of("export.code.autograd")));
  }

  /** PyTorch's own gradients, of all that its graph holds. */
  private void backward() {
    List<String> lines = new ArrayList<>();
    lines.add(names.of(Name.loss()) + ".sum().backward()");
    for (Step step : trace.steps()) {
      Name name = step.name();
      boolean apart = trace.fused() && name.role() == Variable.Role.OUTPUT;
      if (name.isGradient() && name.form() == Name.Form.GRADIENT && !apart) {
        String value = names.of(name.value()) + ".grad";
        lines.add(agree(names.of(name) + " by autograd", value, step.result()));
      }
    }
    lines.add("torch.set_grad_enabled(False)");
    passages.add(new Passage(Words.of("export.code.autograd"), Optional.empty(), lines));
  }

  private void step(Step step) {
    List<String> lines = new ArrayList<>();
    define(step, lines);
    lines.add(line(step));
    String name = names.of(step.name());
    if (torch() && step.phase() == Phase.FORWARD) {
      lines.add(name + ".retain_grad()");
    }
    lines.add(agree(name, name, step.result()));
    passages.add(
        new Passage(
            export.heading(step.number()),
            Optional.of(export.explainer().symbols(step).formula()),
            lines));
  }

  /** What a step takes that no step gives: what makes it, or what was given so. */
  private void define(Step step, List<String> lines) {
    for (Quantity operand : step.operands()) {
      Name name = operand.name();
      if (defined.contains(name) || trace.stepOf(name).isPresent()) {
        continue;
      }
      Optional<Step> maker = trace.makerOf(name);
      if (maker.isPresent()) {
        define(maker.get(), lines);
        lines.add(line(maker.get()));
      } else {
        lines.add(names.of(name) + " = " + code.literal(operand.value()));
        defined.add(name);
      }
    }
  }

  private String line(Step step) {
    defined.add(step.name());
    return code.of(step);
  }

  private String agree(String label, String value, Quantity expected) {
    checks++;
    return "agree(\"" + label + "\", " + value + ", " + code.rows(expected.value()) + ")";
  }
}
