package org.chainrule.arrays.table;

import java.util.List;
import org.chainrule.arrays.table.TextLines.Line;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Whether lines make sense as a column of one cell each. A comma outside quotation marks is a
 * decimal sign there only if each number has one; such lines may as well be two cells each.
 */
final class SingleColumn {

  private static final int NOWHERE = -1;

  private final TableLines table;
  private final List<String[]> rows;
  private int withComma = NOWHERE;
  private int without = NOWHERE;

  private SingleColumn(TableLines table, List<String[]> rows) {
    this.table = table;
    this.rows = rows;
  }

  /**
   * Tells whether they do.
   *
   * @throws TypedException if a comma here and none there leave open what it means
   */
  static boolean makesSense(TableLines table, List<String[]> rows) throws TypedException {
    return new SingleColumn(table, rows).makesSense();
  }

  private boolean makesSense() throws TypedException {
    for (int k = 0; k < rows.size(); k++) {
      if (!takes(k)) {
        return false;
      }
    }
    if (withComma != NOWHERE && without != NOWHERE) {
      throw new TypedException(
          Words.of(
              "table.eitherComma",
              number(withComma),
              TypedException.quote(rows.get(withComma)[0]),
              number(without)));
    }
    return true;
  }

  private boolean takes(int k) {
    String cell = rows.get(k)[0];
    boolean isNumber = NumberForms.of(cell) != NumberForms.NONE;
    if (isQuoted(table.lines().get(k))) {
      return true;
    }
    if (isNumber && cell.indexOf(',') >= 0) {
      withComma = withComma == NOWHERE ? k : withComma;
      return cell.indexOf(',') == cell.lastIndexOf(',');
    }
    boolean heading = k == 0 && rows.size() > 1 && !isNumber;
    if (!heading && without == NOWHERE) {
      without = k;
    }
    return isNumber || (heading ? !Doubt.holdsSign(cell) : !Doubt.withBlanks(cell));
  }

  private boolean isQuoted(Line line) {
    int ink = line.start();
    while (ink < line.end() && Blanks.isBlank(table.text().charAt(ink))) {
      ink++;
    }
    return ink < line.end() && table.text().charAt(ink) == '"';
  }

  private int number(int row) {
    return table.lines().get(row).number();
  }
}
