package org.chainrule.file.arrays;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.arrays.LeftOut;
import org.chainrule.arrays.NumberArray;
import org.chainrule.file.scenario.ScenarioFileException;

/**
 * Where an array comes from.
 *
 * @param place the file, and the array in it where there are several, for an error
 * @param source what the file is called
 * @param name what the array is called
 */
record Origin(String place, String source, String name) {

  NumberArray array(List<Integer> shape, Matrix matrix) {
    return new NumberArray(source, name, shape, matrix);
  }

  LeftOut leftOut(String shape, String reason) {
    return new LeftOut(source, name, shape, reason);
  }

  ScenarioFileException error(String reason) {
    return ScenarioFileException.of(place, reason);
  }
}
