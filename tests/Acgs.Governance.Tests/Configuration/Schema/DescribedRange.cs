// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Reflection;
using Acgs.Governance.Configuration;

namespace Acgs.Governance.Tests.Configuration.Schema;

/// <summary>The range of a setting, in the words that its description has to have.</summary>
internal static class DescribedRange
{
    private static readonly (string Name, TimeSpan Length)[] Units =
        [("hour", TimeSpan.FromHours(1)), ("minute", TimeSpan.FromMinutes(1)), ("second", TimeSpan.FromSeconds(1)), ("millisecond", TimeSpan.FromMilliseconds(1))];

    /// <summary>What a description says behind "Range:".</summary>
    public static string Text(PropertyInfo property) => DocComments.Of(property).Split("Range: ") is [_, var range] ? range : "";

    /// <summary>The bounds; another setting may bound this one further, and then takes the place of a number.</summary>
    public static IEnumerable<string> Of(PropertyInfo property) => property.GetCustomAttributesData()
        .SelectMany(attribute => attribute.AttributeType.Name switch
        {
            nameof(NumberRangeAttribute) => Bounds(attribute).Select(bound => Convert.ToString(bound, CultureInfo.InvariantCulture)!),
            nameof(TimeRangeAttribute) => Bounds(attribute).Select(bound => Words(TimeSpan.Parse((string)bound, CultureInfo.InvariantCulture))),
            _ => [],
        })
        .Where(_ => !Text(property).Contains("Period", StringComparison.Ordinal));

    private static IEnumerable<object> Bounds(CustomAttributeData attribute) => attribute.ConstructorArguments.Select(argument => argument.Value!);

    private static string Words(TimeSpan time)
    {
        if (time == TimeSpan.Zero)
        {
            return "0";
        }

        var unit = Units.First(unit => time >= unit.Length);
        var count = time / unit.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit.Name}{(count == 1 ? "" : "s")}");
    }
}
