namespace Sjukersattning.Data.Accounts;

/// <summary>The table of why the region's sign-in lets nobody in: the page and the security log read it.</summary>
public static class RegionRefusals
{
    private const string Administrator = "Be din administratör om hjälp.";

    /// <summary>What the log calls it, and what the person is told.</summary>
    public static IReadOnlyDictionary<RegionRefusal, (string Logged, string Sentence)> All { get; } =
        new Dictionary<RegionRefusal, (string, string)>
        {
            [RegionRefusal.NotAccepted] = ("svaret godtogs inte",
                "Svaret från regionens inloggning gick inte att godta. Det kan ha varit för gammalt. Försök igen från inloggningssidan."),
            [RegionRefusal.Used] = ("svaret var redan använt",
                "Svaret från regionens inloggning är redan använt. Börja om från inloggningssidan."),
            [RegionRefusal.Cancelled] = ("avbröts hos regionen", "Inloggningen avbröts hos regionen. Försök igen när du vill."),
            [RegionRefusal.Unreachable] = ("svarade inte", "Regionens inloggning svarar inte just nu. Försök igen om en stund."),
            [RegionRefusal.LevelTooLow] = ("för låg tillitsnivå",
                "Du loggade in på ett sätt som inte är tillräckligt säkert för patientuppgifter. Använd till exempel ditt SITHS-kort."),
            [RegionRefusal.NoHsaId] = ("inget HSA-id",
                "Regionens inloggning lämnade inget HSA-id, eller flera. Välj ditt tjänste-id när du loggar in."),
            [RegionRefusal.UnknownHsaId] = ("okänt HSA-id", $"Ingen här har ditt HSA-id. {Administrator}"),
            [RegionRefusal.SeveralAccounts] = ("flera konton har HSA-id:t", $"Flera konton har ditt HSA-id. {Administrator}"),
            [RegionRefusal.AccountClosed] = ("kontot är avstängt", $"Ditt konto är avstängt. {Administrator}"),
            [RegionRefusal.NoCommission] = ("inget medarbetaruppdrag", "Du loggade in utan att välja ett medarbetaruppdrag. Välj ett."),
            [RegionRefusal.UnknownCommission] = ("okänt medarbetaruppdrag",
                $"Medarbetaruppdraget som du valde öppnar ingen vårdenhet här. Välj ett annat. {Administrator}"),
            [RegionRefusal.NoRoleThere] = ("ingen roll på uppdragets enhet",
                $"Du har ingen roll på den vårdenhet som medarbetaruppdraget gäller. {Administrator}"),
            [RegionRefusal.NotFresh] = ("ingen ny legitimering",
                "Signaturen kräver att du legitimerar dig på nytt, och det gjordes inte. Utlåtandet är inte signerat."),
            [RegionRefusal.SomebodyElse] = ("en annan person legitimerade sig",
                "En annan person än du legitimerade sig. Utlåtandet är inte signerat."),
            [RegionRefusal.OtherUnit] = ("uppdraget gäller en annan enhet än signaturen",
                "Medarbetaruppdraget gäller en annan vårdenhet. Legitimera dig med uppdraget för den här. Utlåtandet är inte signerat."),
        };
}
