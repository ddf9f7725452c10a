package org.chainrule.house.bad.layout;

import org.chainrule.house.bad.drawing.Painter;

/** A layout draws nothing. */
public record KnowsDrawing(Painter painter) {}
