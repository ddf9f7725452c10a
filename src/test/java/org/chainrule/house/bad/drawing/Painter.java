package org.chainrule.house.bad.drawing;

import javafx.scene.canvas.GraphicsContext;
import org.chainrule.house.bad.session.UsesJackson;

/** A painter that knows its backend and the session. */
public record Painter(GraphicsContext graphics, UsesJackson session) {}
