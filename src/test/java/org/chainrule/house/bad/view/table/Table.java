package org.chainrule.house.bad.view.table;

import javafx.scene.layout.Region;

/** A panel that does nothing wrong. */
public class Table extends Region {}
