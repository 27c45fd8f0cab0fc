package [=entity.pkg];

import [=app.pkg].support.Masks;
import [=app.pkg].support.Decimals;
import [=app.pkg].support.Moment;
import [=app.pkg].support.Values;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import [=app.pkg].support.Checks;
import [=app.pkg].support.Column;
import [=app.pkg].support.Conflict;
import [=app.pkg].support.Data;
import [=app.pkg].support.Etag;
import [=app.pkg].support.Filter;
import [=app.pkg].support.Invalid;
import [=app.pkg].support.Keys;
import [=app.pkg].support.ListRequest;
import [=app.pkg].support.NotFound;
import [=app.pkg].support.Option;
import [=app.pkg].support.Page;
import [=app.pkg].support.Restriction;
import [=app.pkg].support.Step;
import [=app.pkg].support.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
[=entity.javaImports()?no_esc]

/** What can be done with [=entity.name], and what must hold when it is done. */
@Service
@Transactional
public class [=entity.name]Service {

  /** What people call the columns that must not repeat, by the name of the constraint. */
  private static final Map<String, Violation> KEYS = Map.ofEntries([#list entity.service.uniques as u]
      Map.entry("[=u.constraint]", new Violation("[=u.field]", "[=u.message]"))[#sep],[/#list]);

  private final [=entity.name]Repository repository;
  private final [=entity.name]Policy policy;
  private final Checks checks;
  private final Keys keys;
  private final Data data;

  public [=entity.name]Service(
      [=entity.name]Repository repository, [=entity.name]Policy policy, Checks checks, Keys keys, Data data) {
    this.repository = repository;
    this.policy = policy;
    this.checks = checks;
    this.keys = keys;
    this.data = data;
  }

  @Transactional(readOnly = true)
  public Page<[=entity.name]> list(ListRequest request) {
    [=entity.name]Policy.require(policy.canRead(), "see [=entity.plural]");
    return repository.list(request, policy.readable()).map(this::seen);
  }

  @Transactional(readOnly = true)
  public [=entity.name] get([=entity.key.type] id) {
    [=entity.name]Policy.require(policy.canRead(), "see [=entity.plural]");
    return seen(whole(find(id)));
  }

  /** Rows to choose from for a relation, by what they are called. */
  @Transactional(readOnly = true)
  public List<Option> options(String search, int most) {
    if (!policy.canRead()) {
      return List.of();
    }
    ListRequest request = ListRequest.first(most[#if entity.service.labelColumn??]).orElseSort(new ListRequest.Order([=entity.name]Repository.COLUMNS.get("[=entity.service.labelColumn]"), false)[/#if]);
[#if entity.service.labelColumn??]
    if (search != null && !search.isBlank()) {
      request = request.and(Filter.contains([=entity.name]Repository.COLUMNS.get("[=entity.service.labelColumn]"), search.strip()));
    }
[/#if]
    return repository.list(request, policy.readable()).items().stream()
        .map(row -> new Option(row.[=entity.key.accessor]().toString(), row.label()))
        .toList();
  }

  /** The one option that is chosen already. */
  @Transactional(readOnly = true)
  public Option option([=entity.key.type] id) {
    return repository
        .find(id, policy.readable())
        .map(row -> new Option(id.toString(), row.label()))
        .orElse(null);
  }

  @Transactional(readOnly = true)
  public boolean exists([=entity.key.type] id) {
    return repository.find(id, policy.readable()).isPresent();
  }

  public [=entity.name] create([=entity.name]Input input) {
    [=entity.name]Policy.require(policy.canCreate(), "create [=entity.plural]");
[#if entity.service.owner??]
    if (input.[=entity.service.owner.name]() == null) {
      throw new Invalid("[=entity.service.owner.name]", "must not be null");
    }
[#if entity.service.owner.guarded]
    data.of([=entity.service.owner.target]Service.class).requireUpdate(input.[=entity.service.owner.name]());
[/#if]
[/#if]
[#if entity.policy.createRow??]
    var key = insert(input);
    [=entity.name]Policy.require(policy.canCreate(find(key)), "create such [=entity.plural]");
    return get(key);
[#else]
    return get(insert(input));
[/#if]
  }

  public [=entity.name] update([=entity.key.type] id, [=entity.name]Input input, String ifMatch) {
    [=entity.name] old = locked(id, ifMatch);
    [=entity.name]Policy.require(policy.canUpdate(old), "change this [=entity.singular]");
    change(old, input);
    return get(id);
  }

  public void delete([=entity.key.type] id, String ifMatch) {
    [=entity.name] old = locked(id, ifMatch);
    [=entity.name]Policy.require(policy.canDelete(old), "delete this [=entity.singular]");
    remove(old);
  }
[#if entity.service.parts]

  /** Fails unless the user may change this row, and so its parts. */
  public void requireUpdate([=entity.key.type] id) {
    [=entity.name]Policy.require(policy.canUpdate(find(id)), "change this [=entity.singular]");
  }
[/#if]
[#list entity.steps as s]

[#if s.doc??]
  /** [=escape.javadoc(s.doc)] */
[/#if]
  public [=entity.name] [=s.method]([=entity.key.type] id, String ifMatch[#list s.parameters as p], [=p.type] [=p.name][/#list]) {
    [=entity.name] old = locked(id, ifMatch);
    [=entity.name]Policy.require(policy.can[=s.upper](old), "[=s.phrase] this [=entity.singular]");
[#if s.from?has_content]
    if (!([=s.fromTest?no_esc])) {
      throw new Conflict("'[=s.phrase]' starts from [=s.fromText] only");
    }
[/#if]
[#if s.guard??]
    var it = new [=entity.name]Scope(old, data);
    if (!([=s.guard?no_esc])) {
      throw new Conflict("[=s.guardMessage]");
    }
[/#if]
    [=entity.name] row = old;
[#list s.effects as e]
    row = row.with[=e.upper]([=e.value?no_esc]);
[/#list]
    write(old, row);
[#list s.events as e]
    data.publish(new [=e.type]([=e.arguments?no_esc]));
[/#list]
    return get(id);
  }
[/#list]

  /** The steps that this user could take from here; one whose condition does not hold yet is told, but not possible. */
  @Transactional(readOnly = true)
  public List<Step> steps([=entity.name] row) {
    var steps = new ArrayList<Step>();
[#if entity.service.stepsUseScope]
    var it = new [=entity.name]Scope(row, data);
[/#if]
[#list entity.steps as s]
[#if !s.parameters?has_content]
    if (policy.can[=s.upper](row)[#if s.from?has_content] && [=s.fromTestRow?no_esc][/#if]) {
      steps.add(new Step("[=s.path]", "[=s.messageKey]", [#if s.guard??][=s.guard?no_esc][#else]true[/#if]));
    }
[/#if]
[/#list]
    return steps;
  }

  // The steps below do not ask who is at work: their callers have done so.

  [=entity.key.type] insert([=entity.name]Input input) {
[#list entity.children as c]
[#if c.required]
    if (input.[=c.name]() == null) {
      throw new Invalid("[=c.name]", "must not be empty");
    }
[/#if]
[/#list]
    accept(input);
    [=entity.name] row =
        computed(
            [=entity.service.fresh?no_esc]);
    verify(row);
    var key = keys.guard(KEYS, () -> repository.insert(row));
    parts(key, input);
    refresh(key);
[#list entity.service.refreshes as r]
    refresh[=r.upper](row);
[/#list]
    return key;
  }

  void change([=entity.name] old, [=entity.name]Input input) {
    accept(input);
    [=entity.name] row =
        computed(
            [=entity.service.changed?no_esc]);
    verify(row);
    keys.guard(
        KEYS,
        () -> {
          repository.update(row);
          return row;
        });
    parts(row.[=entity.key.accessor](), input);
    refresh(row.[=entity.key.accessor]());
[#list entity.service.refreshes as r]
    refresh[=r.upper](old);
    refresh[=r.upper](row);
[/#list]
  }

  void remove([=entity.name] old) {
    keys.guard(
        KEYS,
        () -> {
          repository.delete(old.[=entity.key.accessor]());
          return old;
        });
[#list entity.service.refreshes as r]
    refresh[=r.upper](old);
[/#list]
  }
[#-- a part without permissions of its own may be changed by whoever may change its owner --]
[#assign guarded = entity.service.owner?? && entity.service.owner.guarded]
[#list entity.service.ownedBy as o]

  /** What the user gets to see of the lines of an owner; null when lines are not for him at all. */
  public List<[=entity.name]> allOf[=o.upper]([=o.type] owner) {
    return policy.canRead()
        ? repository.findBy[=o.upper](owner, policy.readable()).stream().map(this::seen).toList()
        : null;
  }

  /** Makes these lines the only ones of their owner; those that the user cannot see stay as they are. */
  public void replaceAllOf[=o.upper]([=o.type] owner, List<[=entity.name]Input> inputs) {
    [=entity.name]Policy.require(policy.canRead(), "see [=entity.plural]");
    var old = repository.findBy[=o.upper](owner, policy.readable()).stream().collect(Collectors.toMap([=entity.name]::[=entity.key.accessor], row -> row));
    for (var input : inputs) {
      var mine = [=o.withOwner?no_esc];
[#if entity.service.inputKey == "null"]
      [=entity.name] known = null;
[#else]
      [=entity.name] known = old.remove([=entity.service.inputKey?no_esc]);
[/#if]
      if (known == null) {
[#if guarded]
        insert(mine);
[#else]
        [=entity.name]Policy.require(policy.canCreate(), "create [=entity.plural]");
[#if entity.policy.createRow??]
        [=entity.name]Policy.require(policy.canCreate(find(insert(mine))), "create such [=entity.plural]");
[#else]
        insert(mine);
[/#if]
[/#if]
      } else if (!mine.equals([=entity.name]Input.of(known))) {
[#if !guarded]
        [=entity.name]Policy.require(policy.canUpdate(known), "change this [=entity.singular]");
[/#if]
        change(known, mine);
      }
    }
[#if guarded]
    old.values().forEach(this::remove);
[#else]
    for (var gone : old.values()) {
      [=entity.name]Policy.require(policy.canDelete(gone), "delete this [=entity.singular]");
      remove(gone);
    }
[/#if]
  }
[/#list]

  /** Brings what is computed from other rows up to date, and checks the rules that look at them. */
  public void refresh([=entity.key.type] id) {
[#if entity.service.refreshable]
    var old = repository.find(id, Restriction.none()).orElse(null);
    if (old == null) {
      return;
    }
    [=entity.name] row = computed(old);
    if (!row.equals(old)) {
      repository.update(row);
[#list entity.service.refreshes as r]
      refresh[=r.upper](row);
[/#list]
    }
[#if entity.service.wideRules?has_content]
    var wrong = new ArrayList<Violation>();
    wideRules(row, wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
[/#if]
[#else]
    // nothing of it depends on other rows
[/#if]
  }
[#if entity.service.computed?has_content]

  /** Brings every row up to date, whoever it belongs to; tells how many there are. */
  public int refreshAll() {
    int rows = 0;
    for (int number = 0; ; number++) {
      var page = repository.list(new ListRequest(number, 200, false, List.of(), List.of()), Restriction.none());
      for (var row : page.items()) {
        [=entity.name] computed = computed(row);
        if (!computed.equals(row)) {
          repository.update(computed);
        }
        rows++;
      }
      if (!page.hasNext()) {
        return rows;
      }
    }
  }
[/#if]
[#list entity.service.refreshes as r]

  private void refresh[=r.upper]([=entity.name] row) {
    if (row.[=r.name]() != null) {
      data.of([=r.target]Service.class).refresh(row.[=r.name]());
    }
  }
[/#list]

  private void write([=entity.name] old, [=entity.name] changed) {
    [=entity.name] row = computed(changed);
    verify(row);
    keys.guard(
        KEYS,
        () -> {
          repository.update(row);
          return row;
        });
    refresh(row.[=entity.key.accessor]());
[#list entity.service.refreshes as r]
    refresh[=r.upper](old);
    refresh[=r.upper](row);
[/#list]
  }

  /** What must hold of an input before anything is made of it. */
  private void accept([=entity.name]Input input) {
    var wrong = new ArrayList<>(checks.violations(input));
[#list entity.references as r]
[#if r.given]
    if (input.[=r.name]() != null && !data.of([=r.target]Service.class).exists(input.[=r.name]())) {
      wrong.add(new Violation("[=r.name]", "does not exist"));
    }
[/#if]
[/#list]
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
  }

  /** The rules that look at the row, and at what it refers to. */
  private void verify([=entity.name] row) {
[#if entity.service.rules?has_content]
    var wrong = new ArrayList<Violation>();
    var it = new [=entity.name]Scope(row, data);
[#list entity.service.rules as rule]
[@origin of=rule.origin kind="enforced in service" detail=rule.message]
    if ([=rule.violated?no_esc]) {
      wrong.add(new Violation("[=rule.field]", "[=rule.message]"));
    }
[/@origin]
[/#list]
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
[#else]
    // the model has no rules about it
[/#if]
  }
[#if entity.service.wideRules?has_content]

  /** Rules that look at other rows, so they are checked when those have been written. */
  private void wideRules([=entity.name] row, List<Violation> wrong) {
    var it = new [=entity.name]Scope(row, data);
[#list entity.service.wideRules as rule]
[@origin of=rule.origin kind="enforced in service" detail=rule.message]
    if ([=rule.violated?no_esc]) {
      wrong.add(new Violation("[=rule.field]", "[=rule.message]"));
    }
[/@origin]
[/#list]
  }
[/#if]

  private void parts([=entity.key.type] id, [=entity.name]Input input) {
[#list entity.children as c]
    if (input.[=c.name]() != null) {
      data.of([=c.entity]Service.class).replaceAllOf[=c.ownerUpper](id, input.[=c.name]());
    }
[/#list]
[#list entity.many as m]
    if (input.[=m.name]() != null) {
      repository.replace[=m.upper](id, input.[=m.name]());
    }
[/#list]
  }

  private [=entity.name] computed([=entity.name] given) {
    [=entity.name] row = given;
[#list entity.service.computed as c]
    row = row.with[=c.upper]([=c.method](new [=entity.name]Scope(row, data)));
[/#list]
    return row;
  }
[#list entity.service.computed as c]

[@origin of=c.origin kind="enforced in service" detail="computed value"]
  private [=c.type] [=c.method]([=entity.name]Scope it) {
    return [=c.java?no_esc];
  }
[/@origin]
[/#list]

  private [=entity.name] whole([=entity.name] row) {
    [=entity.name] whole = row;
[#list entity.children as c]
    whole = whole.with[=c.upper](data.of([=c.entity]Service.class).allOf[=c.ownerUpper](row.[=entity.key.accessor]()));
[/#list]
[#list entity.many as m]
    whole = whole.with[=m.upper](repository.[=m.name](row.[=entity.key.accessor]()));
[/#list]
    return whole;
  }

  /** What the user gets to see of a row. */
  private [=entity.name] seen([=entity.name] row) {
[#if entity.derived?has_content]
    var it = new [=entity.name]Scope(row, data);
    return policy.visible(row[#list entity.derived as d].with[=d.upper](it.[=d.name]())[/#list]);
[#else]
    return policy.visible(row);
[/#if]
  }

  private [=entity.name] find([=entity.key.type] id) {
    return repository.find(id, policy.readable()).orElseThrow(() -> new NotFound("[=entity.singular]", id));
  }

  private [=entity.name] locked([=entity.key.type] id, String ifMatch) {
    [=entity.name]Policy.require(policy.canRead(), "see [=entity.plural]");
    repository.lock(id);
    [=entity.name] row = find(id);
    Etag.check(ifMatch, row.etag());
    return row;
  }
}
