package org.chainrule.practice.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.explain.equation.SymbolFormula;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.naming.Notation;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever copies a formula as the program writes it has typed a right line. */
final class WrittenLinesTest {

  @ParameterizedTest
  @CsvSource({"false,false,false", "false,true,false", "true,false,false", "true,true,true"})
  void whatTheProgramWritesIsRight(boolean numerator, boolean rows, boolean textbook) {
    Convention shown = new Convention(numerator, rows);
    Notation notation = textbook ? Notation.TEXTBOOK : Notation.SHEET;
    List<String> failed = new ArrayList<>();
    for (BundledScenarios.Entry entry : BundledScenarios.all()) {
      Scenario scenario = BundledScenarios.load(entry.id());
      Trace trace = Pass.run(scenario);
      AlikeNets nets = new AlikeNets(trace);
      Labels labels = new Labels(trace.network(), notation, shown);
      for (Step step : trace.steps()) {
        String typed = Plain.of(SymbolFormula.of(step, labels)).replace("ℓ_(data)", "loss_data");
        LineTask task =
            new LineTask(trace, step, new Lettering(notation.layered(), labels::inline), shown);
        LineReading reading = task.read(typed);
        String said =
            reading instanceof Line line
                ? new LineMarker(task, nets, OwnLines.NONE).mark(line).toString()
                : reading.toString();
        if (!said.startsWith("Right")) {
          failed.add(scenario.name() + ": " + typed + " -> " + said);
        }
      }
    }
    assertEquals("", String.join("\n", failed));
  }
}
