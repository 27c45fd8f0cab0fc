package [=entity.pkg];

import [=app.pkg].support.Restriction;
import [=app.pkg].support.Masks;
import [=app.pkg].support.Decimals;
import [=app.pkg].support.Moment;
import [=app.pkg].support.Values;
import java.util.Objects;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import [=app.pkg].support.Conflict;
import [=app.pkg].support.Data;
import [=app.pkg].support.Filter;
import [=app.pkg].support.Form;
import [=app.pkg].support.Invalid;
import [=app.pkg].support.ListRequest;
import [=app.pkg].support.NotFound;
import [=app.pkg].support.Page;
import [=app.pkg].support.Stale;
import [=app.pkg].support.Step;
import [=app.pkg].web.ListView;
import [=app.pkg].web.Navigation;
import [=app.pkg].web.Pages;
import [=app.pkg].web.Picker;
import [=app.pkg].web.Ui;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
[=entity.javaImports()?no_esc]

/** The pages of [=entity.name]: {@code /[=entity.path]}. */
@Controller
@RequestMapping("/[=entity.path]")
public class [=entity.name]Pages {

  private final [=entity.name]Service service;
  private final [=entity.name]Policy policy;
  private final Pages pages;
  private final Navigation navigation;
  private final Data data;

  public [=entity.name]Pages(
      [=entity.name]Service service, [=entity.name]Policy policy, Pages pages, Navigation navigation, Data data) {
    this.service = service;
    this.policy = policy;
    this.pages = pages;
    this.navigation = navigation;
    this.data = data;
  }

  @GetMapping
  public ModelAndView list(
      @RequestParam MultiValueMap<String, String> query,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      @RequestHeader(name = "HX-Target", defaultValue = "") String target) {
    var view = ListView.of("/[=entity.path]", query, [=entity.name]Repository.COLUMNS, [#if entity.pages.pageSize??][=entity.pages.pageSize?c][#else]ListRequest.DEFAULT_SIZE[/#if]);
    ListRequest request = view.request()[#if entity.pages.sort?has_content].orElseSort([#list entity.pages.sort as s]new ListRequest.Order([=entity.name]Repository.COLUMNS.get("[=s.column]"), [=s.descending?c])[#sep], [/#list])[/#if];
    var values = new HashMap<String, Object>();
    values.put("page", service.list(request));
    values.put("view", view);
    values.put("mayCreate", policy.canCreate());
    if (part && target.equals("rows")) {
      return pages.page("[=entity.dir]/rows.jte", values);
    }
    values.put("navigation", navigation.groups());
[#if entity.pages.filterPickers?has_content]
    values.put("pickers", filterPickers(view));
[/#if]
    return pages.page("[=entity.dir]/list.jte", values);
  }

  @GetMapping("/options")
  public ModelAndView options(@RequestParam(defaultValue = "") String q) {
    return pages.page("parts/options.jte", Map.of("picker", Picker.of("", service.options(q, Picker.most()), null)));
  }

  @GetMapping("/new")
  public ModelAndView fresh(@RequestParam MultiValueMap<String, String> query) {
    [=entity.name]Policy.require(policy.canCreate(), "create [=entity.plural]");
    var form = Form.of(query);
[#list entity.service.inputs as f]
[#if f.formDefault??]
    if (form.text("[=f.name]").isEmpty()) {
      form.put("[=f.name]", [=f.formDefault?no_esc]);
    }
[/#if]
[/#list]
    return form(null, form);
  }

  @PostMapping
  public ModelAndView create(@RequestParam MultiValueMap<String, String> values, RedirectAttributes redirect) {
    var form = Form.of(values);
    [=entity.name]Input input = input(form);
    if (!form.failed()) {
      try {
        [=entity.name] row = service.create(input);
        return done(row, "app.created", redirect);
      } catch (Invalid e) {
        form.fail(e.violations());
      } catch (Conflict e) {
        refused(form, e);
      }
    }
    return wrong(form(null, form));
  }

  @GetMapping("/{id}")
  public ModelAndView detail(@PathVariable [=entity.key.type] id) {
    [=entity.name] row = service.get(id);
    var values = new HashMap<String, Object>();
    values.put("navigation", navigation.groups());
    values.put("row", row);
[#if entity.pages.steps??]
    values.put("steps", Step.chosen(service.steps(row), [#list entity.pages.steps as s]"[=s]"[#sep], [/#list]));
[#else]
    values.put("steps", service.steps(row));
[/#if]
    values.put("mayUpdate", policy.canUpdate(row));
    values.put("mayDelete", policy.canDelete(row));
[#list entity.pages.related as r]
    values.put("[=r.name]MayCreate", data.of([=r.entity]Policy.class).canCreate());
    values.put("[=r.name]", data.of([=r.entity]Policy.class).canRead() ? data.of([=r.entity]Service.class).list(ListRequest.first(20, Filter.eq([=r.entity]Repository.COLUMNS.get("[=r.column]"), [=r.value?no_esc]))) : null);
[/#list]
[#list entity.many as m]
    values.put("[=m.name]", row.[=m.name]().stream().map(data.of([=m.target]Service.class)::option).filter(java.util.Objects::nonNull).toList());
[/#list]
    return pages.page("[=entity.dir]/detail.jte", values);
  }

  @GetMapping("/{id}/edit")
  public ModelAndView edit(@PathVariable [=entity.key.type] id) {
    [=entity.name] row = service.get(id);
    [=entity.name]Policy.require(policy.canUpdate(row), "change this [=entity.singular]");
    var form = new Form();
    form.put("_etag", row.etag());
[#list entity.service.inputs as f]
    form.put("[=f.name]", row.[=f.name]());
[/#list]
[#list entity.many as m]
    form.putAll("[=m.name]", row.[=m.name]());
[/#list]
[#list entity.children as c]
    if (row.[=c.name]() != null) {
      int [=c.name]Number = 0;
      for (var part : row.[=c.name]()) {
        var line = form.row("[=c.name]", Integer.toString([=c.name]Number++));
[#list c.inputs as f]
        line.put("[=f.name]", part.[=f.name]());
[/#list]
      }
    }
[/#list]
    return form(row, form);
  }

  @PostMapping("/{id}")
  public ModelAndView update(
      @PathVariable [=entity.key.type] id,
      @RequestParam MultiValueMap<String, String> values,
      RedirectAttributes redirect) {
    [=entity.name] row = service.get(id);
    var form = Form.of(values);
    [=entity.name]Input input = input(form);
    if (!form.failed()) {
      try {
        return done(service.update(id, input, form.text("_etag")), "app.saved", redirect);
      } catch (Invalid e) {
        form.fail(e.violations());
      } catch (Conflict e) {
        refused(form, e);
      } catch (Stale e) {
        form.fail("", e.getMessage());
      }
    }
    return wrong(form(row, form));
  }

  @PostMapping("/{id}/delete")
  public String delete(@PathVariable [=entity.key.type] id, RedirectAttributes redirect) {
    try {
      service.delete(id, null);
    } catch (Conflict e) {
      redirect.addFlashAttribute("notice", new Ui.Notice("app.refused", true, e.getMessage()));
      return "redirect:/[=entity.path]/{id}";
    }
    redirect.addFlashAttribute("notice", new Ui.Notice("app.deleted", false, ""));
    return "redirect:/[=entity.path]";
  }
[#list entity.steps as s]
[#if !s.parameters?has_content]

  @PostMapping("/{id}/[=s.path]")
  public String [=s.method](@PathVariable [=entity.key.type] id, RedirectAttributes redirect) {
    try {
      service.[=s.method](id, null);
      redirect.addFlashAttribute("notice", new Ui.Notice("app.saved", false, ""));
    } catch (Conflict | Invalid e) {
      redirect.addFlashAttribute("notice", new Ui.Notice("app.refused", true, e.getMessage()));
    }
    return "redirect:/[=entity.path]/{id}";
  }
[/#if]
[/#list]

  private [=entity.name]Input input(Form form) {
    return new [=entity.name]Input([#list entity.service.inputs as f]
        [=f.fromForm?no_esc][#sep],[/#list][#list entity.children as c][#if entity.service.inputs?has_content || c?index > 0],[/#if]
        !data.of([=c.entity]Policy.class).canRead() ? null : form.rows("[=c.name]").stream().map(line -> new [=c.entity]Input([#list c.allInputs as f][=f.fromForm?no_esc][#sep], [/#list])).toList()[/#list][#list entity.many as m][#if entity.service.inputs?has_content || entity.children?has_content || m?index > 0],[/#if]
        form.values("[=m.name]", [=m.parse?no_esc])[/#list]);
  }

  private ModelAndView form([=entity.name] row, Form form) {
    var values = new HashMap<String, Object>();
    values.put("navigation", navigation.groups());
    values.put("row", row);
    values.put("form", form);
[#list entity.children as c]
    values.put("[=c.name]Shown", data.of([=c.entity]Policy.class).canRead());
[/#list]
    var pickers = new HashMap<String, Picker>();
[#list entity.pages.formPickers as p]
    pickers.put("[=p.name]", picker("[=p.url]", data.of([=p.target]Service.class), [=p.chosen?no_esc]));
[/#list]
    values.put("pickers", pickers);
    return pages.page("[=entity.dir]/form.jte", values);
  }
[#if entity.pages.filterPickers?has_content]

  private Map<String, Picker> filterPickers(ListView view) {
    var pickers = new LinkedHashMap<String, Picker>();
[#list entity.pages.filterPickers as p]
    pickers.put("[=p.name]", Picker.of("[=p.url]", data.of([=p.target]Service.class).options("", Picker.most()), null));
[/#list]
    return pickers;
  }
[/#if]
[#list entity.pages.pickerTargets as t]

  private Picker picker(String url, [=t.name]Service others, [=t.keyType] chosen) {
    return Picker.of(url, others.options("", Picker.most()), chosen == null ? null : others.option(chosen));
  }
[/#list]

  private static ModelAndView done([=entity.name] row, String notice, RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", new Ui.Notice(notice, false, row.label()));
    redirect.addAttribute("id", row.[=entity.key.accessor]().toString());
    return new ModelAndView("redirect:/[=entity.path]/{id}");
  }

  private static void refused(Form form, Conflict e) {
    if (e.violations().isEmpty()) {
      form.fail("", e.getMessage());
    } else {
      form.fail(e.violations());
    }
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
