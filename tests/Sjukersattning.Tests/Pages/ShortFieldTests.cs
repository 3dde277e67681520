using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Pages;

/// <summary>Every one-line field says how it is read, and signs that only look like others are read as they are meant.</summary>
public sealed partial class ShortFieldTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly string Pages = Path.Combine(RepositoryRoot.Path, "src", "Sjukersattning.Web", "Pages");

    private static readonly Type[] Models = typeof(ShortFieldAttribute).Assembly.GetTypes();

    [Fact]
    public void EveryOneLineField_SaysHowItIsRead_AndNoOtherDoes()
    {
        var drawn = Directory.GetFiles(Pages, "*.cshtml", SearchOption.AllDirectories).SelectMany(FieldsOf).ToList();
        Assert.True(drawn.Count > 60, "The fields are where they were.");
        Assert.Empty(drawn.Where(field => field.IsShort && !field.IsMarked).Select(field => field.Name));
        Assert.Empty(drawn.Where(field => !field.IsShort && field.IsMarked).Select(field => field.Name));
    }

    /// <summary>Those of the form's answers are read by the form's own declaration; see <see cref="TidyTests"/>.</summary>
    [Fact]
    public void EveryFieldDrawnByHand_IsReadByAPageThatSaysHow()
    {
        var read = Models.Where(type => type.IsSubclassOf(typeof(PageModel))).SelectMany(page =>
            page.GetProperties().Where(property => property.IsDefined(typeof(BindPropertyAttribute)))
                .Where(property => property.IsDefined(typeof(ShortFieldAttribute))).Select(property => property.Name)
                .Concat(page.GetMethods().SelectMany(method => method.GetParameters())
                    .Where(parameter => parameter.IsDefined(typeof(ShortFieldAttribute))).Select(parameter => parameter.Name!)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var drawn = Directory.GetFiles(Pages, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Questions", StringComparison.Ordinal))
            .SelectMany(file => InputByHand().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).ToHashSet();
        Assert.Superset(new HashSet<string> { "sok", "personnummer", "dag", "skal" }, drawn);
        Assert.DoesNotContain(drawn, name => !read.Contains(name));
    }

    [Theory]
    [InlineData("chef", "/enhet", "Input.Postnummer", "333\u00A033", "333 33")]
    [InlineData("chef", "/enhet", "Input.Telefonnummer", "\u20020370\u201312\u00A034\u202F56", "0370-12 34 56")]
    [InlineData("chef", "/enhet", "Input.SigningWarningDays", "１４", "14")]
    [InlineData("chef", "/enhet", "Input.ExaminationMonths", "6\u200B", "6")]
    [InlineData("chef", "/enhet", "Input.Postort", "Smålandsstenar\u00AD", "Smålandsstenar")]
    [InlineData("chef", "/enhet/identitet", "Input.HsaId", "SE2321000016\u20111A2B", "SE2321000016-1A2B")]
    [InlineData("chef", "/enhet/identitet", "Input.VardgivareHsaId", "\uFEFFSE2321000016\u22121A2B", "SE2321000016-1A2B")]
    [InlineData("chef", "/enhet/identitet", "Input.HsaId", "se2321000016-1a2b", "SE2321000016-1A2B")]
    [InlineData("chef", "/enhet/identitet", "Input.Arbetsplatskod", "０１２\u00AD３４５", "012345")]
    [InlineData("chef", "/enhet/identitet", "Input.Signers[0].Forskrivarkod", "1234\u200D567", "1234567")]
    [InlineData("chef", "/enhet/identitet", "Input.VardgivareNamn", "Region\u00A0X\u200B", "Region X")]
    public async Task Field_WithLookAlikes_IsSavedAsItIsMeant(string who, string path, string field, string typed, string meant)
    {
        var browser = await clinic.SignInAsync(who);
        var form = await browser.GetAsync(path);
        var before = form.Value(field)!;
        var answer = await browser.SubmitAsync(form, "form.narrow", (field, typed));
        Assert.Empty(answer.Errors);
        Assert.Equal(meant, (await browser.GetAsync(path)).Value(field));
        await browser.SubmitAsync(await browser.GetAsync(path), "form.narrow", (field, before));
    }

    [Theory]
    [InlineData("{0}\u2013{1}")]
    [InlineData("{0}\u00A0{1}")]
    [InlineData("{0}\u2212{1}\u200B")]
    [InlineData("\u202F{0}\u00AD\u2011{1}")]
    public async Task Personnummer_WithLookAlikes_IsOpenedLookedUpAndFound(string spelling)
    {
        var digits = MainJob.NewPersonnummer();
        var typed = string.Format(null, spelling, digits[..8], digits[8..]);
        var job = new MainJob(clinic);
        await job.OpenAsync(typed, "Lik Tecken");
        var shown = $"{digits[..8]}-{digits[8..]}";
        Assert.Contains(shown, (await job.Koordinator.GetAsync(job.CaseUrl)).Document.QuerySelector(".case-header")!.TextContent,
            StringComparison.Ordinal);
        var found = await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync("/arenden"), "form.filters", ("sok", typed));
        Assert.Contains(shown, found.Text, StringComparison.Ordinal);
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var card = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", typed));
        Assert.Contains("Lik Tecken", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CaseNumber_WithADash_IsFound()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var all = await koordinator.GetAsync("/arenden");
        var number = CaseNumber().Match(all.Text).Value;
        var found = await koordinator.SubmitAsync(all, "form.filters", ("sok", number.Replace('-', '\u2013')));
        Assert.Contains(number, found.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WrongValue_StandsAsItWasTyped()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden/nytt"), "form.narrow",
            ("Input.Personnummer", "19850712\u20132392"), ("Input.Name", "Fel Siffra"), ("Input.Initiator", "Lakaren"));
        Assert.Contains("sista siffra", page.ErrorBeside("Input.Personnummer"), StringComparison.Ordinal);
        Assert.Equal("19850712\u20132392", page.Value("Input.Personnummer"));
    }

    [Theory]
    [InlineData("f/6/1.kod", "F3\u200B2\u00AD9", "F329")]
    [InlineData("f/6/1.kod", "\u00A0ｆ３２９", "F329")]
    [InlineData("f/6/1.kod", "F32.9", "F329")]
    [InlineData("f/2.1/datum", "2026\u201303\u201302", "2026-03-02")]
    [InlineData("f/1/UNDERSOKNING", "2\u00A0mars\u202F2026", "2026-03-02")]
    [InlineData("f/4/1.datum", "2/3 2026", "2026-03-02")]
    public async Task Answer_WithLookAlikesOrAnEverydayDate_IsSavedInTheFormsSpelling(string field, string typed, string saved)
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk)), "form.answers", (field, typed));
        Assert.Equal(saved, (await lakare.GetAsync(job.SectionUrl(SectionKey.Medicinsk))).Value(field));
    }

    private static IEnumerable<(string Name, bool IsShort, bool IsMarked)> FieldsOf(string file)
    {
        var source = File.ReadAllText(file);
        var model = ModelName().Match(source).Groups["type"].Value;
        foreach (Match field in TextField().Matches(source))
        {
            var path = field.Groups["path"].Value;
            var property = path.Split('.').Aggregate((Of: Find(model, file), Property: (PropertyInfo?)null), (at, name) =>
                at.Of.GetProperty(Index().Replace(name, "")) is { } found ? (ElementOf(found, name), found)
                    : throw new InvalidOperationException($"{Path.GetFileName(file)}: {path}"));
            yield return ($"{Path.GetFileName(file)}: {path}",
                !field.Value.Contains("rows=", StringComparison.Ordinal)
                    && !field.Value.Contains("type=\"password\"", StringComparison.Ordinal),
                property.Property!.IsDefined(typeof(ShortFieldAttribute)));
        }
    }

    private static Type ElementOf(PropertyInfo property, string name) =>
        name.EndsWith(']') ? property.PropertyType.GetGenericArguments()[0]
        : Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    /// <summary>Of models with one name, that of the view's own folder.</summary>
    private static Type Find(string model, string file) => Models.Where(type => type.Name == model.Split('.')[^1])
        .MaxBy(type => type.Namespace!.EndsWith(Path.GetFileName(Path.GetDirectoryName(file)!), StringComparison.Ordinal))!;

    [GeneratedRegex(@"@model (?<type>[\w.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex ModelName();

    /// <summary>A value may be code with quotes of its own: <c>label="@($"Dag {x}")"</c>.</summary>
    [GeneratedRegex(
        @"<text-field asp-for=""(?<path>[^""]+)""([^>""]|""(@\(([^()]|\([^()]*\))*\)|[^""])*"")*?/>", RegexOptions.ExplicitCapture)]
    private static partial Regex TextField();

    [GeneratedRegex(
        @"<input\b(?![^>]*type=""(hidden|checkbox|radio|file|submit)"")[^>]*?\bname=""(?<name>[a-z]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex InputByHand();

    [GeneratedRegex(@"\[.*\]")]
    private static partial Regex Index();

    [GeneratedRegex(@"\b[0-9]{2}-[0-9]{4}\b")]
    private static partial Regex CaseNumber();
}
