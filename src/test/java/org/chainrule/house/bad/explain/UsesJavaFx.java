package org.chainrule.house.bad.explain;

import javafx.scene.Node;
import org.chainrule.house.bad.pass.KnowsExplanations;

/** Explanations are plain Java; and the two packages go round in a circle. */
public record UsesJavaFx(Node node, KnowsExplanations pass) {}
