package org.chainrule.app.window;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of the two scenarios of the solution sheet, calculated by hand, as they are shown.
 */
final class HandValues {

  private HandValues() {}

  /** Every step of the pass with ReLU, in order. */
  static Map<String, String> relu() {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("z1", "2.5; −0.5; 0.5");
    steps.put("z2", "2.5; 0; 0.5");
    steps.put("z3", "4; −2");
    steps.put("yhat", "4; −2");
    steps.put("loss", "2");
    steps.put("dl_dyhat", "2; −2");
    steps.put("dl_dz3", "2; −2");
    steps.put("dl_dW2", "5 0 1; −5 0 −1");
    steps.put("dl_db2", "2; −2");
    steps.put("dl_dz2", "4; −2; 2");
    steps.put("dl_dz1", "4; 0; 2");
    steps.put("dl_dW1", "4 −8; 0 0; 2 −4");
    steps.put("dl_db1", "4; 0; 2");
    steps.put("dl_dx", "0; −5");
    return steps;
  }

  /** Every step of the pass with σ and binary cross-entropy, in order, to three digits. */
  static Map<String, String> sigmoid() {
    Map<String, String> steps = new LinkedHashMap<>();
    steps.put("z1", "6; 0.5; −7");
    steps.put("z2", "0.998; 0.622; 9.11\u00a0·\u00a010⁻⁴");
    steps.put("z3", "0.502; −3.18");
    steps.put("yhat", "0.623; 0.0399");
    steps.put("loss", "2.10");
    steps.put("dl_dyhat", "1.33; −12.5");
    steps.put("dl_dz3", "0.311; −0.480");
    steps.put("dl_dW2", "0.311 0.194 2.84\u00a0·\u00a010⁻⁴; −0.479 −0.299 −4.37\u00a0·\u00a010⁻⁴");
    steps.put("dl_db2", "0.311; −0.480");
    steps.put("dl_dz2", "1.91; −0.863; −0.649");
    steps.put("dl_dz1", "0.00470; −0.203; −5.90\u00a0·\u00a010⁻⁴");
    steps.put("dl_dW1", "0.00470 −0.00941; −0.203 0.406; −5.90\u00a0·\u00a010⁻⁴ 0.00118");
    steps.put("dl_db1", "0.00470; −0.203; −5.90\u00a0·\u00a010⁻⁴");
    steps.put("dl_dx", "−0.0902; −0.0613");
    return steps;
  }
}
