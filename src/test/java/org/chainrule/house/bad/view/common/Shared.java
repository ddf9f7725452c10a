package org.chainrule.house.bad.view.common;

/** What panels share. */
public record Shared() {}
