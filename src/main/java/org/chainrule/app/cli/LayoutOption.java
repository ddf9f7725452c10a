package org.chainrule.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.pass.quantity.Convention;
import picocli.CommandLine.Option;

/** The option that says how gradients and samples are laid out. */
final class LayoutOption {

  private static final String NUMERATOR = "numerator";
  private static final String ROWS = "rows";

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      split = ",",
      description = "${bundle:cli.layout}")
  private List<String> layouts = new ArrayList<>();

  /**
   * Returns what was asked for.
   *
   * @throws Refusal if there is no such layout
   */
  Convention convention() throws Refusal {
    for (String layout : layouts) {
      if (!List.of(NUMERATOR, ROWS).contains(layout)) {
        throw Refusal.wrongUsage("cli.wrong.layout", layout);
      }
    }
    return new Convention(layouts.contains(NUMERATOR), layouts.contains(ROWS));
  }
}
