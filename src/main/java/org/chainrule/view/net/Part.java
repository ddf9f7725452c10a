package org.chainrule.view.net;

import javafx.scene.Node;
import org.chainrule.network.scenario.Scenario;

/** A part of the sheet. */
interface Part {

  /** What is seen of it. */
  Node node();

  /** Shows the scenario as it is now; what was refused before is forgotten. */
  void show(Scenario scenario);
}
