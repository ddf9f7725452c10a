package org.chainrule.algebra;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Where the entries of new matrices are put. Of itself each matrix has room of its own; whoever
 * computes the same shapes over and over, and hands none of them on, may put each where the one of
 * the last round was.
 */
public abstract class Storage {

  /** Room of its own for each. */
  public static final Storage FRESH =
      new Storage() {
        @Override
        DMatrixRMaj of(int rows, int columns) {
          return new DMatrixRMaj(rows, columns);
        }
      };

  private Storage() {}

  /** Returns room for a matrix, of whose entries each will be set. */
  abstract DMatrixRMaj of(int rows, int columns);

  /**
   * Room that is used again. What was made in a round changes with the next one, so that it must
   * not be kept. For one thread at a time.
   */
  public static final class Recycled extends Storage {

    private final List<DMatrixRMaj> made = new ArrayList<>();
    private int next;

    /** Begins a round. */
    public void begin() {
      next = 0;
    }

    @Override
    DMatrixRMaj of(int rows, int columns) {
      if (next < made.size()) {
        DMatrixRMaj known = made.get(next);
        if (known.numRows == rows && known.numCols == columns) {
          next++;
          return known;
        }
        made.subList(next, made.size()).clear();
      }
      DMatrixRMaj fresh = new DMatrixRMaj(rows, columns);
      made.add(fresh);
      next++;
      return fresh;
    }
  }
}
