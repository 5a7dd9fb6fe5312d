// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Tests;

/// <summary>How many rounds a test with random input goes: all of them here, few where it runs once for each of a thousand mutants.</summary>
internal static class Rounds
{
    public const int Divisor = 1;
}
