package org.chainrule.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/**
 * A cell as it is written on the command line, such as {@code dl_dW1:2,1}.
 *
 * @param step the id of the step that computes it
 * @param row its row as it is shown, counted from 1
 * @param column its column as it is shown, counted from 1; 0 if only one number was given
 */
record CellPlace(String step, int row, int column) {

  private static final Pattern WRITTEN = Pattern.compile("([^:]+):(\\d{1,6})(?:,(\\d{1,6}))?");

  static CellPlace parse(String text) throws Refusal {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      throw Refusal.wrongUsage("cli.trace.badCell", text);
    }
    String column = matcher.group(3) == null ? "0" : matcher.group(3);
    return new CellPlace(
        matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(column));
  }

  /** Returns the entry, or refuses a step or a place that this pass has not. */
  Target in(Explainer explainer) throws Refusal {
    Trace trace = explainer.trace();
    Step found =
        trace
            .stepOf(step)
            .orElseThrow(() -> Refusal.badInput(Words.of("pass.noStep", step, ids(trace))));
    Convention convention = explainer.labels().convention();
    boolean turned = convention.turns(found.name());
    Quantity result = found.result();
    int rows = turned ? result.columns() : result.rows();
    int columns = turned ? result.rows() : result.columns();
    boolean lying = column == 0 && rows == 1;
    int shownRow = lying ? 1 : row;
    int shownColumn = lying ? row : column == 0 && columns == 1 ? 1 : column;
    if (shownRow < 1 || shownRow > rows || shownColumn < 1 || shownColumn > columns) {
      String place = column == 0 ? String.valueOf(row) : row + "," + column;
      String shape = rows + " × " + columns;
      throw Refusal.badInput(Words.of("cli.trace.noCell", step, shape, place));
    }
    return turned
        ? Target.cell(found.name(), shownColumn - 1, shownRow - 1)
        : Target.cell(found.name(), shownRow - 1, shownColumn - 1);
  }

  private static String ids(Trace trace) {
    return trace.steps().stream().map(Step::id).collect(Lists.joining());
  }
}
