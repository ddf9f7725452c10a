package org.chainrule.house.bad.session;

import com.fasterxml.jackson.core.JsonParser;
import javafx.scene.input.KeyCode;

/** A session reads no JSON and knows no keys. */
public record UsesJackson(JsonParser parser, KeyCode key) {}
