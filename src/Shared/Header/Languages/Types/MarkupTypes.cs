// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>XML and what looks like it.</summary>
internal static class MarkupTypes
{
    public static readonly FileType Xml = FileType.Commented(
        "xml",
        ".xml .csproj .fsproj .vbproj .proj .props .targets .config .nuspec .resx .slnx .ruleset .runsettings .xaml .xsd .xsl .xslt .axaml "
            + ".dbproj .sqlproj .vcxproj .filters .shproj .projitems .wixproj .wxs .wxi .resw .vsixmanifest .appxmanifest .manifest .pubxml .settings "
            + ".rng .sch .wsdl .xmi .plist .storyboard .xib .iml .pom .jrxml .fxml .atom .rss .kml .gpx .xlf .xliff .tmx .dita .ditamap .bpmn .dmn "
            + ".launch .urdf .xacro .ui .qrc",
        Styles.Markup, Prologues.Xml);

    public static readonly FileType[] All =
    [
        Xml,
        FileType.Commented("svg", ".svg", Styles.Markup, Prologues.Drawing),
        FileType.Commented("html", ".html .htm .xhtml .shtml", Styles.Markup, Prologues.Html, bareLine: BareLine.Content, variant: FileVariant.Template),
        FileType.Commented("dtd", ".dtd .ent", Styles.Markup, Prologues.Xml),
    ];
}
