using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Web.Rendering.Charts;

namespace Sjukersattning.Tests.Rendering;

public class ChartFigureTests
{
    [Fact]
    public async Task The_figure_has_heading_summary_drawing_and_a_table_of_the_same_words()
    {
        await using var clinic = new TestClinic();
        var chart = ChartSamples.YearAgainstYear;
        var figure = new HtmlParser().ParseDocument(await FigureAsync(clinic.Services, chart)).QuerySelector("figure.chart-figure")!;
        Assert.Equal(chart.Title, figure.QuerySelector("figcaption h3")!.TextContent);
        Assert.Equal(chart.Summary, figure.QuerySelector("figcaption p")!.TextContent);
        Assert.Single(figure.QuerySelectorAll("svg[role=img].chart"));
        Assert.Equal($"Tabell: {chart.Title}", figure.QuerySelector("[role=region][tabindex='0']")!.GetAttribute("aria-label"));
        Assert.Equal(chart.Title, figure.QuerySelector("table > caption")!.TextContent);
        Assert.Equal(chart.TableHeader, figure.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        var rows = figure.QuerySelectorAll("tbody tr")
            .Select(row => row.QuerySelectorAll("th[scope=row], td").Select(cell => cell.TextContent).ToArray());
        Assert.Equal(chart.TableRows.Select(row => row.ToArray()), rows);
    }

    private static async Task<string> FigureAsync(IServiceProvider services, Chart chart)
    {
        await using var scope = services.CreateAsyncScope();
        DefaultHttpContext http = new() { RequestServices = scope.ServiceProvider };
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>()
            .GetView(null, "/Pages/Shared/_Chart.cshtml", isMainPage: false).View!;
        ViewDataDictionary<Chart> data = new(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = chart };
        TempDataDictionary temp = new(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await using StringWriter writer = new();
        await view.RenderAsync(
            new ViewContext(new(http, new RouteData(), new ActionDescriptor()), view, data, temp, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
