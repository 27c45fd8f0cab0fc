/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.serializer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.serializer.sequencer.HiddenTokenSequencer;

/**
 * Keeps a comment at the end of a line when a new element is inserted after it. In the tree of the
 * text such a comment belongs to the next element, where the inherited class does not look for it.
 */
public class CommentKeepingTokens extends HiddenTokenSequencer {

  @Override
  protected List<INode> getHiddenNodesBetween(INode from, INode to) {
    List<INode> between = super.getHiddenNodesBetween(from, to);
    if (between == null && from == null && to != null) {
      return commentsBefore(to);
    }
    if (between != null || from == null || to != null) {
      return between;
    }
    List<INode> kept = new ArrayList<>();
    List<INode> pending = new ArrayList<>();
    int offset = from.getTotalEndOffset();
    for (ILeafNode leaf = leaf(from, offset);
        leaf != null && leaf.isHidden();
        leaf = leaf(from, leaf.getTotalEndOffset())) {
      pending.add(leaf);
      if (tokenUtil.isCommentNode(leaf) && isTrailingCommentFor(leaf, from)) {
        kept.addAll(pending);
        pending.clear();
      }
    }
    return kept.isEmpty() ? null : kept;
  }

  /** What stands before an element that follows a new one, without what ends the line before it. */
  private List<INode> commentsBefore(INode node) {
    List<INode> kept = new ArrayList<>();
    ILeafNode leaf = node.getOffset() == 0 ? null : leaf(node, node.getOffset() - 1);
    while (leaf != null && leaf.isHidden()) {
      kept.addFirst(leaf);
      leaf = leaf.getTotalOffset() == 0 ? null : leaf(node, leaf.getTotalOffset() - 1);
    }
    if (leaf != null) {
      for (int i = kept.size() - 1; i >= 0; i--) {
        if (tokenUtil.isCommentNode(kept.get(i)) && isTrailingCommentFor(kept.get(i), leaf)) {
          kept.subList(0, i + 1).clear();
          break;
        }
      }
    }
    return kept.isEmpty() ? null : kept;
  }

  private static ILeafNode leaf(INode node, int offset) {
    return NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), offset);
  }
}
