using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sjukersattning.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LawOfDerivedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DerivedBy",
                table: "Cases",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DerivedBy",
                table: "Cases");
        }
    }
}
