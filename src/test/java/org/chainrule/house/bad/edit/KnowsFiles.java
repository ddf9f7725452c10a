package org.chainrule.house.bad.edit;

import org.chainrule.house.bad.file.KnowsSession;

/** An edit reads no files. */
public record KnowsFiles(KnowsSession file) {}
