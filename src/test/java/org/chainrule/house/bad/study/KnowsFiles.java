package org.chainrule.house.bad.study;

import org.chainrule.house.bad.file.KnowsSession;

/** A study reads no files. */
public record KnowsFiles(KnowsSession file) {}
