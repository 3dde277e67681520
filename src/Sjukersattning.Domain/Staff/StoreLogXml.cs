using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>Rows of the access log in the national shape, StoreLog 2.0 (sending.md).</summary>
public static class StoreLogXml
{
    private const string SystemName = "Sjukersattning";
    private const string ResourceType = "Läkarutlåtande";
    private static readonly XNamespace Message = "urn:riv:informationsecurity:auditing:log:StoreLogResponder:2";
    private static readonly XNamespace Log = "urn:riv:informationsecurity:auditing:log:2";
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
    };

    /// <summary>The message; its entries must have an activity (<see cref="LogWords.Activity"/>) and be one at least.</summary>
    public static byte[] Write(IEnumerable<LogEntry> entries, string unitName, string vardgivareName)
    {
        var file = new MemoryStream();
        using (var writer = XmlWriter.Create(file, Settings))
        {
            new XElement(Message + "StoreLog", new XAttribute(XNamespace.Xmlns + "l", Log),
                entries.Select(entry => Entry(entry, unitName, vardgivareName))).Save(writer);
        }

        return file.ToArray();
    }

    private static XElement Entry(LogEntry entry, string unitName, string vardgivareName) => new(
        Message + "log",
        Text("logId", $"{entry.Id}"),
        new XElement(Log + "system", Text("systemId", entry.SystemHsaId), Text("systemName", SystemName)),
        new XElement(
            Log + "activity",
            Text("activityType", entry.Kind.Activity()!),
            Text("activityLevel", entry.What),
            entry.Uppdrag.Length > 0 ? Text("activityArgs", $"Kvalitetssäkringsuppdrag {entry.Uppdrag}")
                : entry.Reason.Length > 0 ? Text("activityArgs", $"Skäl: {entry.Reason}") : null,
            Text("startDate", XmlConvert.ToString(entry.At)),
            Text("purpose", entry.Purpose.National())),
        new XElement(
            Log + "user",
            Text("userId", entry.UserId),
            Text("name", entry.UserName),
            entry.UserTitle.Length > 0 ? Text("title", entry.UserTitle) : null,
            Vardgivare(entry, vardgivareName),
            Unit(entry.UnitHsaId, unitName)),
        new XElement(Log + "resources", new XElement(
            Log + "resource", Text("resourceType", ResourceType), Patient(entry.Patient), Vardgivare(entry, vardgivareName),
            Unit(entry.OwnUnit.HsaId, entry.OwnUnit.Name))));

    private static XElement Vardgivare(LogEntry entry, string name) => new(
        Log + "careProvider", Text("careProviderId", entry.VardgivareHsaId), name.Length > 0 ? Text("careProviderName", name) : null);

    private static XElement Unit(string hsaId, string name) =>
        new(Log + "careUnit", Text("careUnitId", hsaId), Text("careUnitName", name));

    private static XElement Patient(Personnummer number) => new(Log + "patient", new XElement(
        Log + "patientId",
        Text("root", number.IsSamordningsnummer ? ExchangeCodes.SamordningsnummerRoot : ExchangeCodes.PersonnummerRoot),
        Text("extension", number.Digits)));

    private static XElement Text(string name, string text) => new(Log + name, text);
}
