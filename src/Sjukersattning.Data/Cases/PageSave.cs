namespace Sjukersattning.Data;

/// <summary>
/// The mark of a save: which page, as it was loaded once, and which of its saves. What the same page saved before, whether or not it heard
/// of it, is no colleague's; a save that the script made and that arrives after a later one of its page is old.
/// </summary>
/// <param name="Number">Counted up by the page's script; 0 without it.</param>
/// <param name="IsByItself">Whether the page's script saves while its writer goes on: only such a save may come too late.</param>
public sealed record PageSave(Guid Page, int Number, bool IsByItself);
