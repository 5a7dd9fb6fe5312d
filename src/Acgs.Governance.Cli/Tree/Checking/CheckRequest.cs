// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>What is to be checked, and how.</summary>
/// <param name="Selection">The files.</param>
/// <param name="Settings">What is demanded of them.</param>
/// <param name="Level">The definition of compliance in use.</param>
internal sealed record CheckRequest(FileSelection Selection, SettingsProvider Settings, ComplianceLevel Level);
